import type { Sql } from "@/core/db.ts";
import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { type Acting, allow, type Scope } from "@/core/scope.ts";
import { digestOf } from "@/core/secret.ts";
import type { Invitation, InvitationSeen } from "./invitation.ts";

/** The clinic's invitations that wait for an answer, newest first; those that ran out stay until revoked or sent again. */
export async function invitationsOf(scope: Scope): Promise<Invitation[]> {
  allow(scope, "members.read");
  const { sql, clinicId } = scope;
  return await rowsWhere(
    sql,
    sql`i.clinic_id = ${clinicId} and i.accepted_at is null and i.revoked_at is null`,
  );
}

/** One invitation of the clinic, whatever became of it; 404 for any other id. */
export async function invitationOf(scope: Scope, id: string): Promise<Invitation> {
  allow(scope, "members.read");
  if (!isId(id)) throw notFound();
  const { sql, clinicId } = scope;
  const [invitation] = await rowsWhere(sql, sql`i.clinic_id = ${clinicId} and i.id = ${id}`);
  if (!invitation) throw notFound();
  return invitation;
}

/** What a link opens, for whoever holds it; 404 for a token that was never mailed or that a later mail replaced. */
export async function invitationBehind({ sql }: Pick<Acting, "sql">, token: string): Promise<InvitationSeen> {
  const [seen] = await sql<InvitationSeen[]>`
    select state, email, role, clinic_name as "clinicName", locale, known
      from private.public_invitation(${digestOf(token) as never})`;
  if (!seen) throw notFound();
  return seen;
}

async function rowsWhere(sql: Sql, condition: ReturnType<Sql>): Promise<Invitation[]> {
  const rows = await sql<Invitation[]>`
    select i.id, i.email, i.role, f.name as inviter, i.sent_at as "sentAt", i.until,
           case when i.accepted_at is not null then 'used' when i.revoked_at is not null then 'revoked'
                when i.until <= now() then 'expired' else 'open' end as state
      from invitations i left join profiles f on f.principal_id = i.invited_by
     where ${condition}
     order by i.sent_at desc, i.id desc`;
  return [...rows];
}
