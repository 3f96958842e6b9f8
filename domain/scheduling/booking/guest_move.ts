import { z } from "zod";
import { notFound, Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn, wallClockIn } from "@/core/time.ts";
import { availableTimes, type Slot } from "../available.ts";
import { shiftVisit } from "../move.ts";
import { lockBusy } from "../reserve.ts";
import { rulesOf } from "../rules.ts";
import { allWho, ChosenTime, instantOf, timeGone, unnamed } from "./hold_time.ts";
import { openBy, used } from "./guest_step.ts";
import { visitBy } from "./visit_link.ts";
import { visitToShift } from "./visit_to_shift.ts";

export const GuestMove = ChosenTime.pick({ startsAt: true });
export type GuestMove = z.output<typeof GuestMove>;

/** The times to which a visit can be moved by link over some days, with whom it is with; none where no calendar offers any. */
export async function timesToMoveTo(
  scope: Scope,
  secret: string,
  day: string,
  days: number,
  now = new Date(),
): Promise<Slot[]> {
  allow(scope, "bookings.write");
  const { visit } = await visitBy(scope, secret);
  if (!visit.calendarId || !visit.practitioner) return [];
  return await availableTimes(scope, {
    calendarId: visit.calendarId,
    practitionerId: visit.practitioner.id,
    appointmentId: visit.id,
    day,
    days,
  }, now);
}

/** Moves a visit by link to another time that is offered. The old time is given up only as the new one is kept. */
export async function moveByLink(
  scope: Scope,
  secret: string,
  { startsAt: said }: GuestMove,
  now = new Date(),
): Promise<void> {
  allow(scope, "bookings.write");
  const { visit, purpose } = await visitBy(scope, secret);
  if (purpose !== "manage" || !visit.calendarId || !visit.practitioner) throw notFound();
  const startsAt = instantOf(scope.timeZone, said);
  const rules = await rulesOf(scope, { calendarId: visit.calendarId, practitionerId: visit.practitioner.id });
  await lockBusy(scope, await allWho(scope, rules));
  const { visit: then } = await openBy(scope, secret);
  if (!["requested", "scheduled", "confirmed"].includes(then.status)) {
    throw new Refusal(409, "wrong_status", { status: then.status });
  }
  const day = dayIn(scope.timeZone, startsAt);
  const times = await timesToMoveTo(scope, secret, day, 1, now);
  if (!times.some((slot) => +slot.startsAt === +startsAt)) throw timeGone();
  await shiftVisit(scope, await visitToShift(scope, visit.id), {
    startsAt: wallClockIn(scope.timeZone, startsAt),
  })
    .catch(unnamed);
  await used(scope, secret);
}
