import type { Sql } from "@/core/db.ts";
import type { Scope } from "@/core/scope.ts";
import { type AppointmentSettings, usualSettings } from "./appointment_settings.ts";

/** The columns of a clinic's settings `s`. */
export const settingsColumns = (sql: Sql) =>
  sql`
  coalesce(s.platform_format, s.time_format) as "timeFormat", s.platform_format is not null as "formatGiven", s.colouring as "colourBy", s.hover_card as "hoverCard",
  s.click_to_book as "clickToBook", s.default_minutes as "defaultMinutes", s.snap_minutes as "snapMinutes",
  s.step_minutes as "stepMinutes", s.version`;

/** How the clinic's calendar behaves. */
export async function appointmentSettingsOf({ sql, clinicId }: Scope): Promise<AppointmentSettings> {
  const [row] = await sql<AppointmentSettings[]>`
    select ${settingsColumns(sql)} from appointment_settings s where s.clinic_id = ${clinicId}`;
  return row ?? usualSettings;
}
