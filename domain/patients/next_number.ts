import { allow, type Scope } from "@/core/scope.ts";
import { upcomingNumbers } from "@/domain/tenancy/mod.ts";

const batch = 50;

/** The number that the next patient would get, which nobody is promised: looking takes none. */
export async function nextFreeNumber(scope: Scope): Promise<string> {
  allow(scope, "patients.write");
  for (let skipped = 0;; skipped += batch) {
    const numbers = await upcomingNumbers(scope, "patient", batch, skipped);
    const taken = await scope.sql<{ number: string }[]>`
      select number from patients
       where clinic_id = ${scope.clinicId} and number = any (${numbers}) and deleted_at is null`;
    const free = numbers.find((number) => !taken.some((patient) => patient.number === number));
    if (free) return free;
  }
}
