import { newId } from "@/core/id.ts";
import type { World } from "@/tests/support/world.ts";
import { staff } from "./actor.ts";
import { type Expectation, type Life, managers, ofNoor, withoutAccounts } from "./expectation.ts";

/** Two times that the public holds at noor, one of them with a booking, a link to it, and what noor says of embedding. */
export async function aroundBooking({ sql, noor }: World, calendarId: string): Promise<void> {
  for (const [hour, visitId] of [["05", newId()], ["06", freeHold]]) {
    const when = { starts_at: `2031-05-05T${hour}:00Z`, ends_at: `2031-05-05T${hour}:30Z` };
    const place = {
      clinic_id: noor.id,
      location_id: noor.places[0],
      wall_start: when.starts_at.slice(0, 16),
    };
    const made = { source: "booking", created_by: noor.guest.principalId };
    const held = { id: visitId, ...place, ...when, ...made, status: "held", held_until: when.ends_at };
    await sql`insert into appointments ${sql(held as never)}`;
    if (visitId === freeHold) continue;
    await sql`insert into bookings ${sql(bookingOf(noor.id, calendarId, visitId) as never)}`;
    await sql`insert into visit_links ${sql(linkOf(noor.id, visitId) as never)}`;
  }
  await sql`insert into booking_settings (clinic_id) values (${noor.id})`;
}

const freeHold = newId();

const bookingOf = (clinicId: string, calendarId: string, visitId: string) => ({
  id: newId(),
  clinic_id: clinicId,
  appointment_id: visitId,
  calendar_id: calendarId,
  secret_digest: crypto.getRandomValues(new Uint8Array(32)),
  visitor: new Uint8Array(32),
});

const linkOf = (clinicId: string, visitId: string) => ({
  id: newId(),
  clinic_id: clinicId,
  appointment_id: visitId,
  purpose: "manage",
  secret_digest: crypto.getRandomValues(new Uint8Array(32)),
  locale: "en",
  until: "2031-05-05T05:00Z",
});

/** Tables of what is booked from outside. */
export const bookings: Record<string, Expectation> = {
  bookings: {
    rows: ofNoor,
    sees: `${staff} guest`,
    row: ({ noor, calendarId }: Life) => bookingOf(noor.id, calendarId, freeHold),
    adds: "guest",
    set: () => "note = 'Changed'",
    changes: `${withoutAccounts} guest`,
  },

  visit_links: {
    rows: ofNoor,
    sees: `${staff} guest`,
    row: ({ noor }: Life) => linkOf(noor.id, freeHold),
    adds: `${withoutAccounts} guest`,
    set: () => "used_at = now()",
    changes: "guest",
  },

  booking_settings: {
    rows: ofNoor,
    sees: `${staff} guest`,
    set: () => "origins = '{https://noor.example}'",
    changes: managers,
  },
};
