import { csvLine } from "@/core/csv.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { typedAmount } from "@/core/money.ts";
import { record } from "@/domain/audit/mod.ts";
import { narrowing, type PatientFilter } from "./patient_filter.ts";
import { countPatients, patientList } from "./patient_list.ts";

const heads = [
  "number",
  "name",
  "phone",
  "email",
  "birth date",
  "added",
  "last visit",
  "balance",
  "currency",
];

/** Notes that the patients of a filter are taken out, before any of them is; refuses whoever may not. */
export async function beginExport(scope: Scope, filter: PatientFilter): Promise<void> {
  allow(scope, "patients.export");
  const { q, ...asked } = filter;
  await record(scope, {
    name: "patients.exported",
    subjectKind: "clinic",
    subjectId: scope.clinicId,
    permission: "audit.read",
    changes: { by: narrowing(filter), rows: q ? null : await countPatients(scope, asked) },
  });
}

/** A part of the export as CSV, and where the next begins: each may be asked in a transaction of its own. */
export async function exportPart(
  scope: Scope,
  filter: PatientFilter,
  after?: string,
  most = 1_000,
): Promise<{ csv: string; next: string | null }> {
  allow(scope, "patients.export");
  const { patients, next } = await patientList(scope, filter, after, most);
  const day = (instant: Date | null) => instant && dayIn(scope.timeZone, instant);
  const lines = patients.map(({ number, name, phone, email, birthDate, addedAt, lastVisit, balance }) => {
    const owed = balance ? [typedAmount(balance), balance.currency] : ["", ""];
    return csvLine([number, name, phone, email, birthDate, day(addedAt), day(lastVisit), ...owed]);
  });
  return { csv: (after ? "" : csvLine(heads)) + lines.join(""), next };
}
