import type { Sql } from "./db.ts";
import { Refusal } from "./refusal.ts";
import type { Clinic, Member, Operator, PortalPatient, Support, Visitor } from "./scope.ts";

/** Somebody may not come in: told apart from what is refused inside, since they must not even see the frame. */
export class TurnedAway extends Refusal {}

/** What the database says of somebody at a door. */
export type Row = Record<string, unknown>;

/** A way in: how to ask who comes, and what they find inside; `inside` refuses whoever may not enter. */
export interface Door<Inside> {
  name: string;
  ask(sql: Sql): Promise<Row>;
  inside(row: Row): Inside;
}

/** Into the clinic behind `slug`, as its member or as whoever was let in. */
export const clinicDoor = (slug: string): Door<Member> => ({
  name: `clinic ${slug}`,
  ask: (sql) => first(sql<Row[]>`select * from private.enter_clinic(${slug})`),
  inside: (row) => ({
    ...clinicOf(row),
    role: (row.role ?? "") as string,
    name: row.member_name as string,
    memberLocale: row.member_locale as string | null,
    permissions: new Set(row.permissions as string[]),
    twoStepBy: beforeTwoStep(row),
    support: supportIn(row),
  }),
});

/** Into the portal of the clinic behind `slug`, for the patients one acts for. */
export const portalDoor = (slug: string): Door<Visitor> => ({
  name: `portal ${slug}`,
  ask: (sql) => first(sql<Row[]>`select * from private.enter_portal(${slug})`),
  inside: (row) => ({
    ...clinicOf(row),
    name: row.member_name as string,
    memberLocale: row.member_locale as string | null,
    patients: row.patients as PortalPatient[],
  }),
});

/** Into the office of those who run the platform. */
export const adminDoor: Door<Operator> = {
  name: "office",
  ask: (sql) => first(sql<Row[]>`select * from private.enter_admin()`),
  inside({ session, member_name, member_locale }) {
    refuseUnless(session);
    return { clinicId: null, name: member_name as string, memberLocale: member_locale as string | null };
  },
};

/** To what is one's own, as long as the session stands. */
export const ownDoor: Door<Record<never, never>> = {
  name: "own",
  ask: (sql) => first(sql<Row[]>`select private.session_state() as session`),
  inside({ session }) {
    refuseUnless(session);
    return {};
  },
};

/** For whoever is only about to have a session. */
export const openDoor: Door<Record<never, never>> = {
  name: "open",
  ask: () => Promise.resolve({}),
  inside: () => ({}),
};

/** The one row of an answer; where there is none, there is nothing here for whoever asked. */
async function first(rows: PromiseLike<Row[]>): Promise<Row> {
  const [row] = await rows;
  if (!row) throw new TurnedAway(404, "not_found");
  return row;
}

/** Refuses (401) every session that does not stand, and says what it lacks. */
function refuseUnless(session: unknown): void {
  if (session === "factor_due") throw new TurnedAway(401, "second_factor_required");
  if (session === "locked") throw new TurnedAway(401, "session_locked");
  if (session !== "standing") throw new TurnedAway(401, "not_signed_in");
}

/** Until when a second step must be set up, if at all; refuses (403) once that has passed. */
function beforeTwoStep(row: Row): Date | null {
  const by = row.two_step_by as Date | null;
  if (by && by <= new Date()) throw new TurnedAway(403, "two_step_needed");
  return by;
}

function supportIn({ support }: Row): Support | null {
  const { grant, reason, until } = (support ?? {}) as Record<string, string>;
  return support ? { grant, reason, until: new Date(until) } : null;
}

function clinicOf(row: Row): Clinic {
  refuseUnless(row.session);
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
