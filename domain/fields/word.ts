import { z } from "zod";
import type { Sql } from "@/core/db.ts";
import { refusedField } from "@/core/refusal.ts";
import type { FieldKind } from "./custom_field.ts";

const lines = (value: unknown) =>
  typeof value === "string" ? value.split("\n").map((line) => line.trim()).filter(Boolean) : value;

/** How a field is worded, and whether that is asked from now on. */
export const FieldWording = z.object({
  label: z.string().trim().min(1).max(100),
  hint: z.string().trim().min(1).max(200).optional(),
  /** A list, or one text with a line for each. */
  options: z.preprocess(lines, z.array(z.string().trim().min(1).max(80)).max(50)).default([])
    .transform((all) => [...new Set(all)]),
  publish: z.enum(["yes", "no"]).default("no"),
});
export type FieldWording = z.output<typeof FieldWording>;

/** Writes a field's next wording; a choice that offers nothing is refused (422). */
export async function word(
  { sql, clinicId }: { sql: Sql; clinicId: string },
  field: { id: string; kind: FieldKind; version: number },
  { label, hint, options, publish }: FieldWording,
): Promise<void> {
  if (field.kind === "choice" && options.length === 0) throw refusedField("options", "required");
  await sql`
    insert into custom_field_versions (clinic_id, field_id, wording, kind, label, hint, options, published_at)
    values (${clinicId}, ${field.id}, ${field.version}, ${field.kind}, ${label}, ${hint ?? null},
            ${field.kind === "choice" ? options : []}, ${publish === "yes" ? new Date() : null})`;
}
