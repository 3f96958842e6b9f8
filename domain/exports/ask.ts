import { newId } from "@/core/id.ts";
import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { stepsOf } from "./make.ts";
import { needed } from "./needed.ts";

/** Asks for all that the clinic has; a job makes it. For those who may read all of it, and one at a time. */
export async function ask(scope: Scope): Promise<string> {
  allow(scope, "clinic.export");
  for (const permission of needed) allow(scope, permission);
  const id = newId();
  await scope.sql`insert into exports (id, clinic_id, steps) values (${id}, ${scope.clinicId}, ${stepsOf})`
    .catch(refusedBy({ exports_making_key: new Refusal(409, "export_running") }));
  await record(scope, {
    name: "export.asked",
    subjectKind: "export",
    subjectId: id,
    permission: "audit.read",
  });
  return id;
}
