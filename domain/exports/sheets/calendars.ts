import { minute, money, same, type Sheet } from "../sheet.ts";

const ofCalendar = { needs: "schedule.read", key: ["o.id"] };

/** How services can be booked, and what several visits are together. */
export const calendarSheets: Sheet[] = [
  {
    ...ofCalendar,
    name: "calendar_practitioners",
    from: "calendar_practitioners o",
    columns: same("id", "calendar_id", "practitioner_id", "priority", "taken"),
  },
  {
    ...ofCalendar,
    name: "calendar_hours",
    from: "calendar_hours o",
    columns: same("id", "calendar_id", "practitioner_id", "weekday", "opens", "closes"),
  },
  {
    ...ofCalendar,
    name: "calendar_needs",
    from: "calendar_needs o",
    columns: same("id", "calendar_id", "kind", "from_minute", "until_minute"),
  },
  {
    ...ofCalendar,
    name: "calendar_helpers",
    from: "calendar_helpers o",
    columns: same("id", "calendar_id", "practitioner_id"),
  },
  {
    name: "group_sessions",
    needs: "appointments.read",
    from: "group_sessions o",
    key: ["o.id"],
    columns: {
      ...same("id", "location_id", "calendar_id", "service_id", "practitioner_id", "name"),
      ...same("starts_at", "ends_at"),
      wall_start: minute("o.wall_start"),
      ...same("seats", "taken", "made_by", "made_at", "cancelled_at"),
    },
  },
  {
    name: "visit_series",
    needs: "appointments.read",
    from: "visit_series o",
    key: ["o.id"],
    columns: same("id", "patient_id", "every_weeks", "weekdays", "times", "made_by", "made_at"),
  },
  {
    ...ofCalendar,
    name: "calendars",
    from: "calendars o",
    columns: {
      ...same("id", "location_id", "service_id", "name", "names", "minutes"),
      price: money("o.price"),
      ...same("currency", "modality", "assignment", "choosing", "booking", "before_minutes", "after_minutes"),
      ...same("cooldown_minutes", "notice_minutes", "horizon_days", "step_minutes", "practitioner_from"),
      ...same("practitioner_until", "rank", "version", "created_at", "updated_at", "withdrawn_at"),
    },
  },
];
