import { z } from "zod";
import { newId } from "@/core/id.ts";
import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { fieldKinds } from "./custom_field.ts";
import { fieldsOf } from "./fields_of.ts";
import { FieldWording, word } from "./word.ts";

export const NewField = FieldWording.extend({
  kind: z.enum(fieldKinds),
  /** What programs call it; made of the label where it is not said. */
  systemKey: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/).optional(),
});
export type NewField = z.output<typeof NewField>;

/** More than a form can ask. */
const most = 100;

/** Adds a field that the clinic asks of its patients; a key that another one has is refused (409). */
export async function addField(scope: Scope, input: NewField): Promise<{ id: string; systemKey: string }> {
  allow(scope, "fields.write");
  const others = await fieldsOf(scope);
  if (others.length >= most) throw new Refusal(422, "too_many_fields", { max: most });
  const id = newId();
  const systemKey = input.systemKey ?? keyFrom(input.label, new Set(others.map((one) => one.systemKey)));
  await scope.sql`
    insert into custom_fields (id, clinic_id, entity, system_key, kind)
    values (${id}, ${scope.clinicId}, 'patient', ${systemKey}, ${input.kind})`
    .catch(refusedBy({
      custom_fields_system_key_key: new Refusal(409, "name_taken", { name: systemKey }, {
        systemKey: [{ code: "name_taken", values: { name: systemKey } }],
      }),
    }));
  await word(scope, { id, kind: input.kind, version: 1 }, input);
  await record(scope, {
    name: "field.added",
    subjectKind: "field",
    subjectId: id,
    permission: "patients.read",
    changes: { systemKey, kind: input.kind, label: input.label, published: input.publish === "yes" },
  });
  return { id, systemKey };
}

/** A key of what a label says in Latin letters; `field` where it says nothing in them. Another one's gets a number. */
export function keyFrom(label: string, taken: ReadonlySet<string>): string {
  const plain = label.normalize("NFD").toLowerCase().replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "_");
  const key = plain.replace(/^[^a-z]+|_+$/g, "").slice(0, 36) || "field";
  for (let count = 1;; count++) {
    const next = count === 1 ? key : `${key}_${count}`;
    if (!taken.has(next)) return next;
  }
}
