import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { fieldOf } from "./fields_of.ts";

/** Asks a field as it was last worded, from now on; 409 where that is asked already. */
export async function publishField(scope: Scope, id: string): Promise<void> {
  allow(scope, "fields.write");
  const { draft } = await fieldOf(scope, id);
  if (!draft) throw new Refusal(409, "already_done");
  const { count } = await scope.sql`
    update custom_field_versions set published_at = now()
     where clinic_id = ${scope.clinicId} and field_id = ${id} and wording = ${draft.version} and published_at is null`;
  if (count === 0) throw new Refusal(409, "already_done");
  await record(scope, {
    name: "field.published",
    subjectKind: "field",
    subjectId: id,
    permission: "patients.read",
    changes: { version: draft.version },
  });
}
