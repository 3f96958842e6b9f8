import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

/** Opens a draft to the world, once: its portal can be found from now on, and whoever works there is welcomed. */
export async function activate(scope: Scope): Promise<void> {
  allow(scope, "clinic.write");
  await scope.sql`update clinics set activated_at = now() where id = ${scope.clinicId}`
    .catch(refusedBy({
      clinics_activated_check: new Refusal(409, "already_done"),
      clinics_practitioner_check: new Refusal(409, "nobody_treats"),
    }));
  await record(scope, {
    name: "clinic.activated",
    subjectKind: "clinic",
    subjectId: scope.clinicId,
    permission: "clinic.read",
  });
}
