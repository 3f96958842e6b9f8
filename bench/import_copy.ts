import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Pool } from "@/core/db.ts";
import { newId } from "@/core/id.ts";

/** How many seconds COPY takes for so many patients and an event of each, into the same tables with their indexes and triggers. */
export async function copied(owner: Pool, lines: number): Promise<number> {
  const [{ id: clinic }] = await owner<{ id: string }[]>`select id from clinics order by slug desc limit 1`;
  const [{ id: principal }] = await owner<
    { id: string }[]
  >`select id from principals where clinic_id = ${clinic} limit 1`;
  const ids = Array.from({ length: lines }, () => newId());
  const run = newId().slice(-6);
  const patients = ids.map((id, n) =>
    [
      ...[
        id,
        clinic,
        `C${run}-${n}`,
        `Patient ${n} ${run}`,
        "Patient",
        `Number ${n}`,
        `+92300${1_000_000 + n}`,
      ],
      ...[`p${n}@example.test`, `${1930 + n % 90}-01-02`, `Street ${n}, Lahore`, principal],
    ].join("\t") + "\n"
  );
  const events = ids.map((id) =>
    [newId(), clinic, "patient.imported", principal, "import", "patient", id, id, "patients.read", "{}"].join(
      "\t",
    ) + "\n"
  );
  const begun = performance.now();
  await owner.begin(async (sql) => {
    await pipeline(
      Readable.from(patients),
      await sql`copy patients (id, clinic_id, number, name, given_name, family_name, phone, email, birth_date, address, created_by)
                  from stdin`.writable(),
    );
    await pipeline(
      Readable.from(events),
      await sql`copy events (id, clinic_id, name, principal_id, source, subject_kind, subject_id, patient_id, permission, changes)
                  from stdin`.writable(),
    );
  });
  return (performance.now() - begun) / 1000;
}
