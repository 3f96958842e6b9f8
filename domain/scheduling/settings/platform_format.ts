import { z } from "zod";
import type { OperatorScope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { timeFormats } from "./appointment_settings.ts";

export const PlatformFormat = z.object({ timeFormat: z.enum(timeFormats).optional() });
export type PlatformFormat = z.output<typeof PlatformFormat>;

/** How a clinic's times are written where operators decided it; null where the clinic decides. */
export async function platformFormatOf({ sql }: OperatorScope, clinicId: string): Promise<string | null> {
  const [{ format }] = await sql<{ format: string | null }[]>`
    select private.platform_format(${clinicId}) as format`;
  return format;
}

/** Decides how a clinic's times are written, or (without a format) leaves it to the clinic again; it is told. */
export async function setPlatformFormat(
  scope: OperatorScope,
  clinicId: string,
  { timeFormat = null }: { timeFormat?: PlatformFormat["timeFormat"] | null },
): Promise<void> {
  await scope.sql`select private.set_platform_format(${clinicId}, ${timeFormat})`;
  await record({ ...scope, clinicId }, {
    name: "clinic.time_format_set",
    subjectKind: "clinic",
    subjectId: clinicId,
    permission: "clinic.read",
    changes: { timeFormat: timeFormat ?? "" },
  });
  scope.recorded = true;
}
