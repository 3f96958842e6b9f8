import type { Sql } from "./db.ts";
import { adminDoor, clinicDoor, type Door, openDoor, ownDoor, portalDoor, type Row } from "./door.ts";
import { bookingOf, Guests } from "./guests.ts";
import { Memory } from "./memory.ts";
import { Refusal } from "./refusal.ts";
import type { Acting, Actor, OperatorScope, PortalScope, Scope } from "./scope.ts";
import { type Begin, retrying } from "./transaction.ts";

/** How an act is meant. */
export interface Meant {
  /** It only asks: the database refuses writes, and what was known of the actor last time saves a flight. */
  reading?: boolean;
}

/** Ways into a transaction; each first becomes the actor, so that row-level security is in force. */
export interface Acts {
  /** As a member of the clinic behind `slug`; 404 where the actor is none, 401 where the session has ended. */
  inClinic<T>(actor: Actor, slug: string, work: (scope: Scope) => Promise<T>, meant?: Meant): Promise<T>;
  /** As one who acts for patients of the clinic behind `slug`; 404 where the actor does not. */
  inPortal<T>(
    actor: Actor,
    slug: string,
    work: (scope: PortalScope) => Promise<T>,
    meant?: Meant,
  ): Promise<T>;
  /** As whoever comes to the booking pages of the clinic behind `slug`, being nobody; 404 where there is no such clinic. */
  asGuest<T>(requestId: string, slug: string, work: (scope: Scope) => Promise<T>, meant?: Meant): Promise<T>;
  /** As one who runs the platform; 404 where the actor does not. */
  asOperator<T>(actor: Actor, work: (scope: OperatorScope) => Promise<T>, meant?: Meant): Promise<T>;
  /** As the actor alone, in no clinic; 401 where the session has ended. */
  asSelf<T>(actor: Actor, work: (scope: Acting) => Promise<T>): Promise<T>;
  /** As one whose session is only about to be opened. */
  arriving<T>(actor: Actor, work: (scope: Acting) => Promise<T>): Promise<T>;
  /** As nobody: what anonymous may execute. */
  asAnyone<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
}

/** Acts on transactions opened by `begin`; `afterCommit` runs when an event was recorded and is safe. */
export function actsOn(begin: Begin, afterCommit: () => void = () => {}): Acts {
  const memory = new Memory();
  const guests = new Guests();

  async function entering<Inside, T>(
    actor: Actor,
    door: Door<Inside>,
    work: (scope: Acting & Inside) => Promise<T>,
    { reading }: Meant = {},
  ): Promise<T> {
    let recorded = false;
    const result = await retrying(() =>
      begin(async (sql) => {
        const became = become(sql, "authenticated", actor);
        const row = door.ask(sql);
        const scopeOf = (row: Row) => ({ ...actor, ...door.inside(row), sql, recorded: false });
        if (reading) {
          const [, answer] = await Promise.all([
            became,
            memory.guessing(`${door.name} ${actor.principalId} ${actor.sessionId}`, row, (row) =>
              work(scopeOf(row))),
          ]);
          return answer;
        }
        const [, entered] = await Promise.all([became, row]);
        const scope = scopeOf(entered);
        const answer = await work(scope);
        recorded = scope.recorded;
        return answer;
      }, { readOnly: reading })
    ).catch(refuseForbidden);
    if (recorded) afterCommit();
    return result;
  }

  const asAnyone: Acts["asAnyone"] = (work) =>
    begin(async (sql) => {
      await become(sql, "anon", null);
      return await work(sql);
    });

  return {
    inClinic: (actor, slug, work, meant) => entering(actor, clinicDoor(slug), work, meant),
    inPortal: (actor, slug, work, meant) => entering(actor, portalDoor(slug), work, meant),
    async asGuest(requestId, slug, work, meant) {
      const principalId = await guests.of(slug, () => asAnyone((sql) => bookingOf(sql, slug)));
      return await entering({ principalId, requestId, source: "booking" }, clinicDoor(slug), work, meant);
    },
    asOperator: (actor, work, meant) => entering(actor, adminDoor, work, meant),
    asSelf: (actor, work) => entering(actor, ownDoor, work),
    arriving: (actor, work) => entering(actor, openDoor, work),
    asAnyone,
  };
}

/** Takes on a role and says who it is for, until the transaction ends. */
function become(sql: Sql, role: "authenticated" | "anon", actor: Actor | null) {
  const claims = actor ? { sub: actor.principalId, role, session_id: actor.sessionId } : { role };
  // Sent now, not when it is awaited, so that nothing can overtake it.
  return sql`select set_config('request.jwt.claims', ${JSON.stringify(claims)}, true),
                    set_config('role', ${role}, true)`.execute();
}

const insufficientPrivilege = "42501";

/** Row-level security has the last word on permission; this gives it a voice. */
function refuseForbidden(error: { code?: string }): never {
  if (error.code !== insufficientPrivilege) throw error;
  throw Object.assign(new Refusal(403, "not_allowed"), { cause: error });
}
