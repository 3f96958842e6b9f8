import { z } from "zod";
import { wallClock } from "@/core/contract.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { instantIn } from "@/core/time.ts";
import { longest, shortest, spanning } from "./appointment.ts";
import { refuseOutsideHours } from "./hours.ts";
import { placeVisit, type Placing, toldBooked } from "./place.ts";
import { deskRules } from "./rules.ts";

export const NewAppointment = z.object({
  patientId: z.uuid(),
  practitionerId: z.uuid(),
  calendarId: z.uuid().optional(),
  serviceId: z.uuid().optional(),
  /** Chairs, rooms and machines; what else the calendar says it needs is chosen among those free. */
  resourceId: z.uuid().optional(),
  resourceIds: z.array(z.uuid()).max(5).optional(),
  locationId: z.uuid().optional(),
  startsAt: wallClock(),
  minutes: z.coerce.number().int().min(shortest).max(longest).optional(),
  reason: z.string().trim().max(500).default(""),
  note: z.string().trim().max(2_000).optional(),
  /** Why it may stand beside another visit, which takes a permission of its own. */
  overbookedBecause: z.string().trim().min(1).max(500).optional(),
});
export type NewAppointment = z.output<typeof NewAppointment>;

/** Books a visit and returns its id. The tables refuse an overlap (409) and anybody of another clinic (422). */
export async function book(scope: Scope, input: NewAppointment): Promise<{ id: string }> {
  allow(scope, "appointments.write");
  return await bookOne(scope, input);
}

/** Books a visit for whoever may, alone or as one of a series: inside the hours, unless they may book outside them. */
export async function bookOne(
  scope: Scope,
  input: NewAppointment & { seriesId?: string },
): Promise<{ id: string }> {
  const { timeZone } = scope;
  const { practitionerId, resourceId, resourceIds = [], startsAt: wallStart } = input;
  const startsAt = instantIn(timeZone, wallStart);
  const { rules, serviceId } = await deskRules(scope, input);
  const placing: Placing = {
    patientId: input.patientId,
    practitionerId,
    serviceId,
    resourceIds: [...new Set([...resourceId ? [resourceId] : [], ...resourceIds])],
    startsAt,
    wallStart,
    reason: input.reason,
    note: input.note,
    seriesId: input.seriesId,
    overbookedBecause: input.overbookedBecause,
  };
  await refuseOutsideHours(scope, {
    locationId: rules.locationId,
    practitionerId,
    ...spanning(startsAt, rules.minutes),
  });
  const { id } = await placeVisit(scope, rules, placing);
  await toldBooked(scope, id, placing, rules.minutes);
  return { id };
}
