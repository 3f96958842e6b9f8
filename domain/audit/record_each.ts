import type { Scope } from "@/core/scope.ts";
import { type ImportedDeed, recordImported } from "./record_imported.ts";

/** Records one deed of an import for each of some patients, told in each one's history. */
export const recordEach = (
  scope: Scope,
  patientIds: string[],
  deed: Omit<ImportedDeed, "subjectKind">,
): Promise<void> =>
  recordImported(
    scope,
    patientIds.map((patientId) => ({ subjectId: patientId, patientId })),
    { ...deed, subjectKind: "patient" },
  );
