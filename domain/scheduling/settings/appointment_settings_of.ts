import type { Scope } from "@/core/scope.ts";
import { type AppointmentSettings, usualSettings } from "./appointment_settings.ts";

/** How the clinic's calendar behaves. */
export async function appointmentSettingsOf({ sql, clinicId }: Scope): Promise<AppointmentSettings> {
  const [row] = await sql<AppointmentSettings[]>`
    select time_format as "timeFormat", colouring as "colourBy", hover_card as "hoverCard",
           click_to_book as "clickToBook", default_minutes as "defaultMinutes", snap_minutes as "snapMinutes",
           step_minutes as "stepMinutes", version
      from appointment_settings where clinic_id = ${clinicId}`;
  return row ?? usualSettings;
}
