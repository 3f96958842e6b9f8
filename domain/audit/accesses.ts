import { allow, type Scope } from "@/core/scope.ts";
import type { Access } from "./access.ts";

/** Who opened a patient's record lately, newest first. */
export async function accessesOf(scope: Scope, patientId: string, most = 20): Promise<Access[]> {
  allow(scope, "audit.read");
  const rows = await scope.sql<Access[]>`
    select id, at, part, private.name_of(principal_id) as by, support_grant is not null as support
      from accesses
     where clinic_id = ${scope.clinicId} and patient_id = ${patientId}
     order by at desc limit ${most}`;
  return [...rows];
}
