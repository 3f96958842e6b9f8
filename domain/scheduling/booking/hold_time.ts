import { z } from "zod";
import { wallClock } from "@/core/contract.ts";
import { newId } from "@/core/id.ts";
import { notFound, Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { newToken } from "@/core/secret.ts";
import { dayIn, instantIn, wallClockIn } from "@/core/time.ts";
import { availableTimes } from "../available.ts";
import { calendarOf } from "../calendars/calendars_of.ts";
import { candidatesOf } from "../candidates.ts";
import { placeVisit } from "../place.ts";
import { lockBusy } from "../reserve.ts";
import { type Rules, rulesOf } from "../rules.ts";
import { heldMinutes } from "./booking.ts";
import { asBytes, soughtBy } from "./secret.ts";

/** A time of a calendar: its wall clock, or an instant where the clock shows that hour twice. */
export const ChosenTime = z.object({
  calendarId: z.uuid(),
  startsAt: z.union([wallClock(), z.iso.datetime({ offset: true })]),
  practitionerId: z.uuid().optional(),
});
export type ChosenTime = z.output<typeof ChosenTime>;

/** How many times one visitor, and everybody together on one calendar, may hold unclaimed at once. */
export const mostHeld = { byVisitor: 3, ofCalendar: 30 };

/** Who holds a time: what stands for the caller's address, and the language they read. */
export interface Holder {
  visitor: Uint8Array;
  locale: string;
}

export const timeGone = () => new Refusal(409, "time_gone", {}, { startsAt: [{ code: "time_gone" }] });

/**
 * Holds a time for somebody who has said nothing of themselves yet, and returns the secret that opens it. Whom it is with
 * follows from the calendar where nobody is chosen. Refuses (409) a time that the rules do not offer or that was just
 * taken, and (429) too many of them; 404 where the public may not book.
 */
export async function holdTime(
  scope: Scope,
  { calendarId, startsAt: said, practitionerId }: ChosenTime,
  { visitor, locale }: Holder,
  now = new Date(),
): Promise<{ secret: string; until: Date }> {
  allow(scope, "bookings.write");
  const { sql, clinicId, timeZone } = scope;
  const calendar = await calendarOf(scope, calendarId);
  if (calendar.booking === "off" || (practitionerId && !calendar.choosing)) throw notFound();
  const startsAt = instantOf(timeZone, said);
  const rules = await rulesOf(scope, { calendarId, practitionerId });
  await refuseTooMany(scope, visitor, calendarId);
  await lockBusy(scope, await allWho(scope, rules));
  const asked = { calendarId, practitionerId, day: dayIn(timeZone, startsAt), days: 1 };
  const slot = (await availableTimes(scope, asked, now)).find((slot) => +slot.startsAt === +startsAt);
  if (!slot) throw timeGone();
  const until = new Date(now.getTime() + heldMinutes * 60_000);
  const { id } = await placeVisit(scope, rules, {
    patientId: null,
    practitionerId: slot.practitionerIds[0],
    serviceId: calendar.service.id,
    resourceIds: [],
    startsAt,
    wallStart: wallClockIn(timeZone, startsAt),
    reason: "",
    status: "held",
    heldUntil: until,
  }).catch(unnamed);
  const secret = newToken();
  await sql`
    insert into bookings (id, clinic_id, appointment_id, calendar_id, secret_digest, visitor, locale)
    values (${newId()}, ${clinicId}, ${id}, ${calendarId}, ${soughtBy(secret)}, ${
    asBytes(visitor)
  }, ${locale})`;
  return { secret, until };
}

/** The instant that was chosen. */
export const instantOf = (timeZone: string, said: string): Date =>
  /[Z+-]\d*:?\d*$/.test(said.slice(16)) ? new Date(said) : instantIn(timeZone, said);

/** Everybody and everything that a visit of these rules may take: locked together, so that nothing is waited for twice. */
export const allWho = async (scope: Scope, rules: Rules): Promise<string[]> => [
  ...rules.practitioners,
  ...(await candidatesOf(scope, rules)).values().flatMap((ids) => ids),
];

/** Says no more to the public than that a time is taken: not by whom, nor until when. */
export function unnamed(error: unknown): never {
  throw error instanceof Refusal && error.code === "slot_taken" ? timeGone() : error;
}

/** Refuses (429) whoever holds several times already, and anybody while strangers hold very many of one calendar. */
async function refuseTooMany(
  { sql, clinicId }: Scope,
  visitor: Uint8Array,
  calendarId: string,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${clinicId} || encode(${
    asBytes(visitor)
  }, 'hex'), 0))`;
  const [{ own, all }] = await sql<{ own: number; all: number }[]>`
    select count(*) filter (where b.visitor = ${asBytes(visitor)})::int as own,
           count(*) filter (where b.calendar_id = ${calendarId})::int as all
      from bookings b join appointments a on a.clinic_id = b.clinic_id and a.id = b.appointment_id
     where b.clinic_id = ${clinicId} and b.claimed_at is null and b.held_at > now() - interval '1 hour'
       and (b.visitor = ${asBytes(visitor)} or b.calendar_id = ${calendarId})
       and a.status = 'held' and a.held_until > now()`;
  if (own >= mostHeld.byVisitor || all >= mostHeld.ofCalendar) {
    throw new Refusal(429, "holds_enough", { seconds: 600 });
  }
}
