import { z } from "zod";
import { Refusal, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import type { ImportState } from "./import.ts";
import { importerOf } from "./importers.ts";
import { importOf } from "./imports.ts";

export const ChosenMapping = z.object({
  fields: z.array(z.string().max(40).transform((field) => field || null).nullable()).max(2_000),
  dates: z.enum(["dmy", "mdy"]),
});
export type ChosenMapping = z.output<typeof ChosenMapping>;

/** Reads the file under a mapping and says what would become of each line; nothing is registered yet. */
export async function check(scope: Scope, id: string, mapping: ChosenMapping): Promise<void> {
  allow(scope, "imports.write");
  const { layout, kind } = await importOf(scope, id);
  const importer = importerOf(kind);
  const { fields } = mapping;
  const unknown = fields.findIndex((field) => field !== null && !importer.fields.includes(field));
  if (unknown >= 0) throw refusedField(`fields.${unknown}`, "invalid_choice");
  const missing = importer.needs.find((group) => !group.some((field) => fields.includes(field)));
  if (missing) throw new Refusal(422, `${missing[0]}_unmapped`);
  const whole = { ...mapping, fields: layout.columns.map((_, at) => fields[at] ?? null) };
  await step(scope, id, ["mapping", "checked", "failed"], "reading");
  await importer.unstage(scope, id);
  await scope.sql`
    update imports set mapping = ${scope.sql.json(whole as never)}, rows = 0, done = 0, fault = null
     where clinic_id = ${scope.clinicId} and id = ${id}`;
}

/** Takes in what the check found to add and to change. What was ambiguous or wrong is left out, and can be had as a file. */
export async function take(scope: Scope, id: string): Promise<void> {
  allow(scope, "imports.write");
  allow(scope, importerOf((await importOf(scope, id)).kind).writes);
  await step(scope, id, ["checked"], "taking");
  await scope.sql`update imports set done = 0 where clinic_id = ${scope.clinicId} and id = ${id}`;
}

/** Takes a whole import back, but for what people have worked on since. */
export async function undo(scope: Scope, id: string): Promise<void> {
  allow(scope, "imports.write");
  allow(scope, importerOf((await importOf(scope, id)).kind).writes);
  await step(scope, id, ["taken"], "undoing");
}

/** Moves an import on, once: refuses (409) where it does not stand where that can be done. */
async function step(scope: Scope, id: string, from: ImportState[], to: ImportState): Promise<void> {
  const { count } = await scope.sql`
    update imports set state = ${to}
     where clinic_id = ${scope.clinicId} and id = ${id} and state = any (${from})`;
  if (count === 0) throw new Refusal(409, "already_done");
  await record(scope, {
    name: `import.${to}`,
    subjectKind: "import",
    subjectId: id,
    permission: "imports.read",
  });
}
