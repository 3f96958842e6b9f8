import { newId } from "@/core/id.ts";
import { notFound, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { consentsOf } from "./consents_of.ts";

/** Notes what a patient says about purposes, each true or false. What they said before already is not noted again. */
export async function agree(
  scope: Scope,
  patientId: string,
  said: Record<string, boolean>,
): Promise<void> {
  allow(scope, "consents.write");
  const before = new Map(
    (await consentsOf(scope, patientId)).map(({ purpose, granted }) => [purpose, granted]),
  );
  for (const [purpose, granted] of Object.entries(said)) {
    if (before.get(purpose) === granted) continue;
    const id = newId();
    await scope.sql`
      insert into consents (id, clinic_id, patient_id, purpose, granted, source)
      values (${id}, ${scope.clinicId}, ${patientId}, ${purpose}, ${granted}, ${scope.source})`
      .catch(refusedBy({ consents_patient_fkey: notFound }));
    await record(scope, {
      name: granted ? "consent.given" : "consent.withdrawn",
      subjectKind: "consent",
      subjectId: id,
      patientId,
      permission: "consents.read",
      changes: { purpose },
    });
  }
}
