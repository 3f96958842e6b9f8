import { csvLine } from "@/core/csv.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { rfc3339In } from "@/core/time.ts";
import { type HistoryFilter, historyOf } from "./history.ts";
import { record } from "./record.ts";

const perPage = 1_000;

/** Everything that happened within the filter as CSV, newest first; that it was taken out is itself recorded. */
export async function exportHistory(scope: Scope, filter: HistoryFilter): Promise<string> {
  allow(scope, "audit.export");
  const lines = [csvLine(["at", "name", "by", "source", "subject", "subject id", "patient id", "changes"])];
  for (let after = filter.after;;) {
    const { deeds, next } = await historyOf(scope, { ...filter, after }, perPage);
    for (const { at, name, by, source, subjectKind, subjectId, patientId, changes } of deeds) {
      const when = rfc3339In(scope.timeZone, at);
      lines.push(
        csvLine([when, name, by, source, subjectKind, subjectId, patientId, JSON.stringify(changes)]),
      );
    }
    if (next === null) break;
    after = next;
  }
  await record(scope, {
    name: "history.exported",
    subjectKind: "clinic",
    subjectId: scope.clinicId,
    permission: "audit.read",
    changes: { lines: lines.length - 1 },
  });
  return lines.join("");
}
