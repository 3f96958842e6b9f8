import { z } from "zod";
import { notFound, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";

export const NewPick = z.object({ patientId: z.uuid() });
export type NewPick = z.output<typeof NewPick>;

/** Remembers that the member picked this patient now; of whoever is in for support it remembers nothing. Nobody else sees it, so no event tells it. */
export async function pick(scope: Scope, { patientId }: NewPick): Promise<void> {
  allow(scope, "patients.read");
  const { sql, clinicId, support } = scope;
  if (support) return;
  await sql`
    insert into patient_picks (clinic_id, patient_id) values (${clinicId}, ${patientId})
    on conflict (clinic_id, principal_id, patient_id) do update set picked_at = now()`
    .catch(refusedBy({ patient_picks_patient_fkey: notFound }));
}
