import type { Undoing } from "@/core/importer_lines.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { recordImported } from "@/domain/audit/mod.ts";

/** Cancels balances that an import brought forward, but for those of which something was paid. */
export async function takeBackBalances(scope: Scope, lines: Undoing[], importId: string): Promise<string[]> {
  allow(scope, "invoices.write");
  const { sql, clinicId } = scope;
  const cancelled = await sql<{ id: string; patientId: string }[]>`
    select i.id, i.patient_id as "patientId"
      from private.cancel_opening_invoices(${clinicId}, ${importId}, ${
    lines.map(({ rowId }) => rowId)
  }::uuid[]) c
      join invoices i on i.clinic_id = ${clinicId} and i.id = c`;
  await recordImported(scope, cancelled.map(({ id, patientId }) => ({ subjectId: id, patientId })), {
    name: "invoice.import_undone",
    subjectKind: "invoice",
    permission: "invoices.read",
    changes: { importId },
  });
  return cancelled.map(({ id }) => id);
}
