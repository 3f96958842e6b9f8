import type { Sql } from "@/core/db.ts";
import type { Status } from "../status.ts";
import type { GuestVisit } from "./booking.ts";

/** A visit as the tables hold it, for whoever booked it. */
export interface VisitRow {
  id: string;
  status: Status;
  startsAt: Date;
  endsAt: Date;
  version: number;
  calendarId: string | null;
  what: string | null;
  names: Record<string, string> | null;
  practitionerId: string | null;
  practitioner: string | null;
  place: string;
  address: string | null;
  placePhone: string | null;
}

export const visitColumns = (sql: Sql) =>
  sql`
  a.id, a.status, a.starts_at as "startsAt", a.ends_at as "endsAt", a.version, a.calendar_id as "calendarId",
  coalesce(k.name, s.name) as what, (case when k.name <> s.name then k.names else coalesce(s.names || k.names, s.names) end) as names, d.id as "practitionerId",
  d.name as practitioner, l.name as place, l.address, l.phone as "placePhone"`;

export const visitJoins = (sql: Sql) =>
  sql`
  join locations l on l.clinic_id = a.clinic_id and l.id = a.location_id
  left join calendars k on k.clinic_id = a.clinic_id and k.id = a.calendar_id
  left join services s on s.clinic_id = a.clinic_id and s.id = a.service_id
  left join practitioners d on d.clinic_id = a.clinic_id and d.id = a.practitioner_id`;

export function guestVisit(row: VisitRow): GuestVisit {
  const { id, status, startsAt, endsAt, version, calendarId, what, names, practitionerId, practitioner } =
    row;
  return {
    id,
    status,
    startsAt,
    endsAt,
    version,
    calendarId,
    what: what ?? "",
    whatIn: names ?? {},
    practitioner: practitionerId && practitioner !== null ? { id: practitionerId, name: practitioner } : null,
    place: { name: row.place, address: row.address, phone: row.placePhone },
  };
}
