import { minute, same, type Sheet } from "../sheet.ts";

/** Visits, and the time that is kept for them; a time that is held for somebody unknown is none yet. */
export const visitSheets: Sheet[] = [
  {
    name: "bookings",
    needs: "appointments.read",
    from: "bookings o",
    where: "o.claimed_at is not null",
    key: ["o.id"],
    columns: same(
      ...["id", "appointment_id", "calendar_id", "locale", "name", "phone", "email", "birth_date", "note"],
      ...["may_contact", "held_at", "renewed_at", "told_at", "proven_at", "claimed_at"],
    ),
  },
  {
    name: "reservations",
    needs: "appointments.read",
    from: "reservations o",
    where: `not exists (select from appointments a
                         where a.clinic_id = o.clinic_id and a.id = o.appointment_id and a.patient_id is null)`,
    key: ["o.id"],
    columns: same(
      ...["id", "location_id", "appointment_id", "practitioner_id", "resource_id", "patient_id"],
      ...["session_id", "starts_at", "ends_at", "before_minutes", "after_minutes", "standing", "overbooked"],
      "absence_id",
    ),
  },
  {
    name: "absences",
    needs: "appointments.read",
    from: "absences o",
    key: ["o.id"],
    columns: {
      ...same("id", "location_id", "kind", "practitioner_id", "resource_id"),
      wall_start: minute("o.wall_start"),
      wall_end: minute("o.wall_end"),
      ...same("starts_at", "ends_at", "reason", "made_by", "made_at", "withdrawn_at"),
    },
  },
  {
    name: "schedule_days",
    needs: "schedule.read",
    from: "schedule_days o",
    key: ["o.id"],
    columns: same(
      ...["id", "location_id", "practitioner_id", "day", "opens", "closes", "reason"],
      ...["made_by", "made_at", "withdrawn_at"],
    ),
  },
  {
    name: "weekly_hours",
    needs: "schedule.read",
    from: "weekly_hours o",
    key: ["o.id"],
    columns: same("id", "location_id", "practitioner_id", "weekday", "opens", "closes"),
  },
  {
    name: "appointments",
    needs: "appointments.read",
    from: `appointments o
      left join patients p on p.clinic_id = o.clinic_id and p.id = o.patient_id
      left join practitioners d on d.clinic_id = o.clinic_id and d.id = o.practitioner_id
      left join profiles f on f.principal_id = d.principal_id
      left join services s on s.clinic_id = o.clinic_id and s.id = o.service_id
      join clinics c on c.id = o.clinic_id`,
    where: "o.patient_id is not null",
    key: ["o.id"],
    columns: {
      ...same("id", "patient_id"),
      patient_number: "p.number",
      patient_name: "p.name",
      practitioner_id: "o.practitioner_id",
      practitioner_email: "f.email",
      practitioner_name: "d.name",
      service_id: "o.service_id",
      service_code: "s.code",
      starts_at: minute("o.wall_start"),
      minutes: "(extract(epoch from o.ends_at - o.starts_at) / 60)::int",
      ...same("status", "reason"),
      time_zone: "c.time_zone",
      location_id: "o.location_id",
      starts_at_instant: "o.starts_at",
      ends_at_instant: "o.ends_at",
      ...same("held_until", "status_reason", "source", "arrived_at", "started_at", "completed_at"),
      ...same(
        "seated_at",
        "dismissed_at",
        "calendar_id",
        "session_id",
        "series_id",
        "apart",
        "note",
        "overbooked_because",
      ),
      ...same("created_by", "created_at", "updated_at"),
    },
  },
];
