import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { fieldOf } from "./fields_of.ts";

/** Asks a field no more, or again; what was said to it stays in each record. 409 where that is so already. */
export async function retireField(scope: Scope, id: string, retired: boolean): Promise<void> {
  allow(scope, "fields.write");
  await fieldOf(scope, id);
  const { count } = await scope.sql`
    update custom_fields set retired_at = ${retired ? new Date() : null}
     where clinic_id = ${scope.clinicId} and id = ${id} and (retired_at is null) = ${retired}`;
  if (count === 0) throw new Refusal(409, "already_done");
  await record(scope, {
    name: retired ? "field.retired" : "field.reinstated",
    subjectKind: "field",
    subjectId: id,
    permission: "patients.read",
  });
}
