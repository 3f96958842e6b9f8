import type { Sql } from "@/core/db.ts";
import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type OperatorScope, type Scope } from "@/core/scope.ts";
import type { OfficeGrant, SupportGrant, SupportNow } from "./support.ts";

const columns = (sql: Sql) =>
  sql`
    g.id, private.support_state(g) as state, g.reason, g.permissions, g.emergency, g.asked_at as "askedAt",
    g.lapses_at as "lapsesAt", g.allowed_at as "allowedAt", g.approval_reason as "approvalReason", g.until,
    g.extension_asked_at as "moreAskedAt", g.ended_at as "endedAt"`;

/** The clinic's latest support grants, newest first. */
export async function supportGrantsOf(scope: Scope, most = 50): Promise<SupportGrant[]> {
  allow(scope, "support.read");
  return await grantsWhere(scope, scope.sql`true`, most);
}

/** One of them; 404 for another clinic's and an unknown id alike. */
export async function supportGrantOf(scope: Scope, id: string): Promise<SupportGrant> {
  allow(scope, "support.read");
  if (!isId(id)) throw notFound();
  const [grant] = await grantsWhere(scope, scope.sql`g.id = ${id}`, 1);
  if (!grant) throw notFound();
  return grant;
}

/** What the frame of every page tells whoever decides about support. */
export async function supportNow({ sql, clinicId }: Scope): Promise<SupportNow> {
  const [now] = await sql<SupportNow[]>`
    select count(*) filter (where g.allowed_at is null or g.extension_asked_at is not null)::int as asked,
           (array_agg(jsonb_build_object('id', g.id, 'operator', private.name_of(g.asked_by), 'until', g.until)
                      order by g.until) filter (where g.until is not null))[1] as inside
      from support_grants g
     where g.clinic_id = ${clinicId} and g.ended_at is null and g.refused_at is null
       and (g.until > now() or g.until is null and g.lapses_at > now())`;
  const { asked, inside } = now;
  return { asked, inside: inside && { ...inside, until: new Date(inside.until) } };
}

/** Every clinic's latest support grants as the office sees them, those that are open first. */
export async function officeGrants(scope: OperatorScope, most = 100): Promise<OfficeGrant[]> {
  return await officeGrantsWhere(scope, scope.sql`true`, most);
}

/** The latest grants of one clinic, as the office sees them. */
export async function officeGrantsAt(scope: OperatorScope, clinicId: string): Promise<OfficeGrant[]> {
  return await officeGrantsWhere(scope, scope.sql`g.clinic_id = ${clinicId}`, 20);
}

/** One grant as the office sees it, and its clinic's id; 404 for an unknown one. */
export async function officeGrantOf(
  scope: OperatorScope,
  id: string,
): Promise<OfficeGrant & { clinicId: string }> {
  if (!isId(id)) throw notFound();
  const [grant] = await officeGrantsWhere(scope, scope.sql`g.id = ${id}`, 1);
  if (!grant) throw notFound();
  return grant;
}

async function grantsWhere({ sql, clinicId }: Scope, condition: ReturnType<Sql>, most: number) {
  const rows = await sql<SupportGrant[]>`
    select ${
    columns(sql)
  }, private.name_of(g.asked_by) as operator, private.name_of(g.allowed_by) as "allowedBy"
      from support_grants g
     where g.clinic_id = ${clinicId} and ${condition}
     order by g.asked_at desc, g.id desc limit ${most}`;
  return [...rows];
}

async function officeGrantsWhere(
  { sql, principalId }: OperatorScope,
  condition: ReturnType<Sql>,
  most: number,
) {
  const rows = await sql<(OfficeGrant & { clinicId: string })[]>`
    select ${columns(sql)}, f.name as operator, s.name as "allowedBy", c.slug, c.name as "clinicName",
           g.clinic_id as "clinicId", g.asked_by = ${principalId} as own
      from support_grants g
      join profiles f on f.principal_id = g.asked_by
      left join profiles s on s.principal_id = g.allowed_by
     cross join lateral private.office_clinic_of(g.clinic_id) c
     where ${condition}
     order by private.support_state(g) in ('asked', 'standing') desc, g.asked_at desc, g.id desc limit ${most}`;
  return [...rows];
}
