import { newId } from "@/core/id.ts";
import type { World } from "@/tests/support/world.ts";
import { staff } from "./actor.ts";
import { type Expectation, type Life, managers, ofNoor, withoutAccounts } from "./expectation.ts";

/** A calendar of noor with one of everything, a session and a row of visits. */
export async function aroundCalendar({ sql, noor }: World, patientId: string, by: string): Promise<string> {
  const [calendarId, practitionerId] = [newId(), noor.practitioners.get("Dr Ayesha Khan")!];
  const ofIt = { clinic_id: noor.id, calendar_id: calendarId };
  const serviceId = noor.services.get("EXAM")!;
  const place = { clinic_id: noor.id, location_id: noor.places[0], service_id: serviceId };
  const rows: [string, Record<string, unknown>][] = [
    ["calendars", { id: calendarId, ...place, name: "First visit" }],
    ["calendar_practitioners", { id: newId(), ...ofIt, practitioner_id: practitionerId }],
    ["calendar_hours", { id: newId(), ...ofIt, weekday: 1, opens: "10:00", closes: "12:00" }],
    ["calendar_needs", { id: newId(), ...ofIt, kind: "chair" }],
    ["calendar_helpers", { id: newId(), ...ofIt, practitioner_id: practitionerId }],
    ["group_sessions", { id: newId(), ...session, ...place, practitioner_id: practitionerId, made_by: by }],
    ["visit_series", { id: newId(), clinic_id: noor.id, patient_id: patientId, ...rule, made_by: by }],
  ];
  for (const [table, row] of rows) await sql`insert into ${sql(table)} ${sql(row as never)}`;
  return calendarId;
}

const rule = { every_weeks: 1, weekdays: [1], times: 4 };
const session = {
  name: "Back school",
  seats: 8,
  starts_at: "2031-04-04T05:00Z",
  ends_at: "2031-04-04T06:00Z",
  wall_start: "2031-04-04T10:00",
};

const ofCalendar = ({ noor, calendarId }: Life) => ({
  id: newId(),
  clinic_id: noor.id,
  calendar_id: calendarId,
});
const readers = `${staff} guest`;

/** Tables of what can be booked. */
export const calendars: Record<string, Expectation> = {
  calendars: {
    rows: ofNoor,
    sees: readers,
    row: ({ noor }) => ({
      id: newId(),
      clinic_id: noor.id,
      location_id: noor.places[0],
      service_id: noor.services.get("EXAM"),
      name: "Another",
    }),
    adds: managers,
    set: () => "name = 'Other'",
    changes: managers,
  },

  calendar_practitioners: {
    rows: ofNoor,
    sees: readers,
    row: (life) => ({ ...ofCalendar(life), practitioner_id: life.noor.practitioners.get("Dr Faiza Memon") }),
    adds: managers,
    set: () => "taken = taken + 1",
    changes: `${withoutAccounts} guest`,
    removes: managers,
  },

  calendar_hours: {
    rows: ofNoor,
    sees: readers,
    row: (life) => ({ ...ofCalendar(life), weekday: 2, opens: "10:00", closes: "12:00" }),
    adds: managers,
    removes: managers,
  },

  calendar_needs: {
    rows: ofNoor,
    sees: readers,
    row: (life) => ({ ...ofCalendar(life), kind: "room" }),
    adds: managers,
    removes: managers,
  },

  calendar_helpers: {
    rows: ofNoor,
    sees: readers,
    row: (life) => ({ ...ofCalendar(life), practitioner_id: life.noor.practitioners.get("Dr Faiza Memon") }),
    adds: managers,
    removes: managers,
  },

  group_sessions: {
    rows: ofNoor,
    sees: staff,
    row: ({ noor, practitionerId }) => ({
      id: newId(),
      clinic_id: noor.id,
      location_id: noor.places[0],
      service_id: noor.services.get("EXAM"),
      practitioner_id: practitionerId,
      ...session,
    }),
    adds: withoutAccounts,
    set: () => "name = 'Other'",
    changes: withoutAccounts,
  },

  visit_series: {
    rows: ofNoor,
    sees: staff,
    row: ({ noor, patientId }) => ({ id: newId(), clinic_id: noor.id, patient_id: patientId, ...rule }),
    adds: withoutAccounts,
  },
};
