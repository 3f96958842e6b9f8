import { allow, type Scope } from "@/core/scope.ts";

/** Somebody who treats at the clinic. */
export interface Practitioner {
  id: string;
  name: string;
  tone: string;
  /** Whether the member who asks is this practitioner. */
  self: boolean;
}

/** The clinic's practitioners that visits can be booked with, in the clinic's order. */
export async function practitionersOf(scope: Scope): Promise<Practitioner[]> {
  allow(scope, "clinic.read");
  const rows = await scope.sql<Practitioner[]>`
    select id, name, tone, coalesce(principal_id = ${scope.principalId}, false) as self from practitioners
     where clinic_id = ${scope.clinicId} and active and deleted_at is null
     order by rank, name collate "und-x-icu"`;
  return [...rows];
}

/** The clinic's practitioners who have no login, by name. */
export async function practitionersWithoutLogin(scope: Scope): Promise<{ id: string; name: string }[]> {
  allow(scope, "clinic.read");
  const rows = await scope.sql<{ id: string; name: string }[]>`
    select id, name from practitioners
     where clinic_id = ${scope.clinicId} and principal_id is null and deleted_at is null
     order by name collate "und-x-icu"`;
  return [...rows];
}
