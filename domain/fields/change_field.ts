import { z } from "zod";
import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { fieldOf } from "./fields_of.ts";
import { FieldWording, word } from "./word.ts";

export const ChangedField = FieldWording.extend({ version: z.coerce.number().int() });
export type ChangedField = z.output<typeof ChangedField>;

/** Words a field anew; what was said to an earlier wording stays as it was said. `version` is the last one seen: 409 where there is a later. */
export async function changeField(scope: Scope, id: string, input: ChangedField): Promise<void> {
  allow(scope, "fields.write");
  const { kind, asked, draft } = await fieldOf(scope, id);
  const meanwhile = new Refusal(409, "changed_meanwhile");
  if ((draft ?? asked)?.version !== input.version) throw meanwhile;
  await word(scope, { id, kind, version: input.version + 1 }, input)
    .catch(refusedBy({ custom_field_versions_pkey: meanwhile }));
  await record(scope, {
    name: "field.worded",
    subjectKind: "field",
    subjectId: id,
    permission: "patients.read",
    changes: { version: input.version + 1, label: input.label, published: input.publish === "yes" },
  });
}
