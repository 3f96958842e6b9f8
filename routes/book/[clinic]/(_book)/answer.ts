import { rfc3339In } from "@/core/time.ts";
import type { Booking, Calendar, GuestVisit, PublicClinic, Slot } from "@/domain/scheduling/mod.ts";

/** A calendar as a data caller gets it. */
export const bookableAnswer = (calendar: Calendar) => {
  const { id, name, names, minutes, price, modality, booking, locationId, choosing, practitioners } =
    calendar;
  return {
    id,
    name,
    names,
    minutes,
    price,
    modality,
    booking,
    locationId,
    practitioners: choosing ? practitioners.map(({ id, name }) => ({ id, name })) : [],
  };
};

/** A free time as a data caller gets it: with whom only where that may be chosen. */
export const slotAnswer = (timeZone: string, choosing: boolean) => ({ startsAt, practitionerIds }: Slot) => ({
  startsAt: rfc3339In(timeZone, startsAt),
  ...choosing ? { practitionerIds } : {},
});

/** A visit as whoever booked it gets it. */
export const guestVisitAnswer = ({ timeZone }: Pick<PublicClinic, "timeZone">, visit: GuestVisit) => ({
  id: visit.id,
  status: visit.status,
  startsAt: rfc3339In(timeZone, visit.startsAt),
  endsAt: rfc3339In(timeZone, visit.endsAt),
  what: visit.what,
  practitioner: visit.practitioner,
  place: visit.place,
});

/** A hold as whoever has it gets it. */
export const bookingAnswer = (
  clinic: Pick<PublicClinic, "timeZone">,
  { visit, heldUntil, told, claimed }: Booking,
) => ({
  visit: guestVisitAnswer(clinic, visit),
  heldUntil: heldUntil && rfc3339In(clinic.timeZone, heldUntil),
  told,
  claimed,
});
