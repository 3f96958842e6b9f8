import { z } from "zod";
import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { longest, shortest } from "../appointment.ts";
import { colourings, steps, timeFormats } from "./appointment_settings.ts";
import { appointmentSettingsOf } from "./appointment_settings_of.ts";

// A box that is not ticked sends nothing.
const ticked = z.union([z.boolean(), z.literal("on")]).default(false).transform((said) => said !== false);
const step = z.coerce.number().pipe(z.literal(steps));

export const ChangedAppointmentSettings = z.object({
  timeFormat: z.enum(timeFormats),
  colourBy: z.enum(colourings),
  hoverCard: ticked,
  clickToBook: ticked,
  defaultMinutes: z.coerce.number().int().min(shortest).max(longest).multipleOf(5),
  snapMinutes: step,
  stepMinutes: step,
  version: z.coerce.number().int(),
});
export type ChangedAppointmentSettings = z.output<typeof ChangedAppointmentSettings>;

/** Decides how the clinic's calendar behaves. Refuses (409) what was decided from an older state. */
export async function changeAppointmentSettings(
  scope: Scope,
  { version, ...input }: ChangedAppointmentSettings,
): Promise<void> {
  allow(scope, "clinic.write");
  const { sql, clinicId } = scope;
  const before = await appointmentSettingsOf(scope);
  const row = {
    time_format: input.timeFormat,
    colouring: input.colourBy,
    hover_card: input.hoverCard,
    click_to_book: input.clickToBook,
    default_minutes: input.defaultMinutes,
    snap_minutes: input.snapMinutes,
    step_minutes: input.stepMinutes,
  };
  const { count } = version === 0
    ? await sql`insert into appointment_settings ${
      sql({ clinic_id: clinicId, ...row })
    } on conflict do nothing`
    : await sql`update appointment_settings set ${
      sql(row)
    } where clinic_id = ${clinicId} and version = ${version}`;
  if (count === 0) throw new Refusal(409, "changed_meanwhile");
  const fields = (Object.keys(input) as (keyof typeof input)[]).filter((key) => input[key] !== before[key]);
  await record(scope, {
    name: "clinic.changed",
    subjectKind: "clinic",
    subjectId: clinicId,
    permission: "clinic.read",
    changes: { fields, ...Object.fromEntries(fields.map((field) => [field, input[field]])) },
  });
}
