import { z } from "zod";
import { notFound, refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

export const Apart = z.object({ oneId: z.uuid(), otherId: z.uuid() });
export type Apart = z.output<typeof Apart>;

/** Says that two records are of two people: they are not offered as one again. Saying it twice changes nothing. */
export async function tellApart(scope: Scope, { oneId, otherId }: Apart): Promise<void> {
  allow(scope, "patients.merge");
  if (oneId === otherId) throw refusedField("otherId", "invalid");
  const { sql, clinicId } = scope;
  const [one, other] = [oneId, otherId].sort();
  const { count } = await sql`
    insert into distinct_patients (clinic_id, one_id, other_id) values (${clinicId}, ${one}, ${other})
    on conflict do nothing`
    .catch(refusedBy({ distinct_patients_one_fkey: notFound, distinct_patients_other_fkey: notFound }));
  if (count === 0) return;
  await record(scope, {
    name: "patient.told_apart",
    subjectKind: "patient",
    subjectId: one,
    patientId: one,
    permission: "patients.read",
    changes: { other },
  });
}
