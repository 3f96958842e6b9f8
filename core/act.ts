import type { Sql } from "./db.ts";
import type { Acting, Actor, Clinic, Member, PortalPatient, PortalScope, Scope, Visitor } from "./scope.ts";
import { notFound, Refusal } from "./refusal.ts";
import { type Begin, retrying } from "./transaction.ts";

/** Ways into a transaction; each first becomes the actor, so that row-level security is in force. */
export interface Acts {
  /** As a member of the clinic behind `slug`; 404 where the actor is none, 401 where the session has ended. */
  inClinic<T>(actor: Actor, slug: string, work: (scope: Scope) => Promise<T>): Promise<T>;
  /** As one who acts for patients of the clinic behind `slug`; 404 where the actor does not. */
  inPortal<T>(actor: Actor, slug: string, work: (scope: PortalScope) => Promise<T>): Promise<T>;
  /** As the actor alone, in no clinic; 401 where the session has ended. */
  asSelf<T>(actor: Actor, work: (scope: Acting) => Promise<T>): Promise<T>;
  /** As one whose session is only about to be opened. */
  arriving<T>(actor: Actor, work: (scope: Acting) => Promise<T>): Promise<T>;
  /** As nobody: what anonymous may execute. */
  asAnyone<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
}

/** Acts on transactions opened by `begin`; `afterCommit` runs when an event was recorded and is safe. */
export function actsOn(begin: Begin, afterCommit: () => void = () => {}): Acts {
  async function entering<Inside, T>(
    actor: Actor,
    door: (sql: Sql) => Promise<Inside>,
    work: (scope: Acting & Inside) => Promise<T>,
  ): Promise<T> {
    let recorded = false;
    const result = await retrying(() =>
      begin(async (sql) => {
        const [, inside] = await Promise.all([become(sql, "authenticated", actor), door(sql)]);
        const scope = { ...actor, ...inside, sql, recorded: false };
        const answer = await work(scope);
        recorded = scope.recorded;
        return answer;
      })
    ).catch(refuseForbidden);
    if (recorded) afterCommit();
    return result;
  }

  return {
    inClinic: (actor, slug, work) => entering(actor, (sql) => enterClinic(sql, slug), work),
    inPortal: (actor, slug, work) => entering(actor, (sql) => enterPortal(sql, slug), work),
    asSelf: (actor, work) => entering(actor, enterAlone, work),
    arriving: (actor, work) => entering(actor, () => Promise.resolve({}), work),
    asAnyone: (work) =>
      begin(async (sql) => {
        await become(sql, "anon", null);
        return await work(sql);
      }),
  };
}

/** Takes on a role and says who it is for, until the transaction ends. */
function become(sql: Sql, role: "authenticated" | "anon", actor: Actor | null) {
  const claims = actor ? { sub: actor.principalId, role, session_id: actor.sessionId } : { role };
  // Sent now, not when it is awaited, so that nothing can overtake it.
  return sql`select set_config('request.jwt.claims', ${JSON.stringify(claims)}, true),
                    set_config('role', ${role}, true)`.execute();
}

type Row = Record<string, unknown> & { stands: boolean };

async function enterClinic(sql: Sql, slug: string): Promise<Member> {
  const [row] = await sql<Row[]>`select * from private.enter_clinic(${slug})`;
  return {
    ...clinicOf(row),
    role: row.role as string,
    name: row.member_name as string,
    memberLocale: row.member_locale as string | null,
    permissions: new Set(row.permissions as string[]),
  };
}

async function enterPortal(sql: Sql, slug: string): Promise<Visitor> {
  const [row] = await sql<Row[]>`select * from private.enter_portal(${slug})`;
  return {
    ...clinicOf(row),
    name: row.member_name as string,
    memberLocale: row.member_locale as string | null,
    patients: row.patients as PortalPatient[],
  };
}

async function enterAlone(sql: Sql) {
  const [{ stands }] = await sql<Row[]>`select private.session_stands() as stands`;
  if (!stands) throw new Refusal(401, "not_signed_in");
  return {};
}

function clinicOf(row: Row | undefined): Clinic {
  if (!row) throw notFound();
  if (!row.stands) throw new Refusal(401, "not_signed_in");
  return {
    clinicId: row.clinic_id as string,
    slug: row.slug as string,
    clinicName: row.name as string,
    country: row.country as string,
    timeZone: row.time_zone as string,
    currency: row.currency as string,
    locale: row.locale as string,
    liveEpoch: row.live_epoch as number,
    locationId: row.location_id as string,
  };
}

const insufficientPrivilege = "42501";

/** Row-level security has the last word on permission; this gives it a voice. */
function refuseForbidden(error: { code?: string }): never {
  if (error.code !== insufficientPrivilege) throw error;
  throw Object.assign(new Refusal(403, "not_allowed"), { cause: error });
}
