import { newId } from "@/core/id.ts";
import type { Habits, Importer, Typed } from "@/core/importer.ts";
import type { LineKind } from "@/core/importer_lines.ts";
import { plain } from "@/core/typed.ts";
import { forgetOutside, rememberOutside } from "@/domain/tenancy/mod.ts";
import { lineCounts, lineCsv } from "./line_report.ts";
import {
  countLines,
  type Line,
  markLinesTwice,
  noteTaken,
  noteUndone,
  noteVerdicts,
  stagedLines,
  stageLines,
  undoingLines,
  unstageLines,
  waitingLines,
} from "./lines.ts";

/** The importer of a kind of file whose lines wait here: it reads, counts and notes, while the kind's context does the rest. */
export function byLine(kind: LineKind): Importer<Line> {
  const { subject } = kind;
  return {
    ...kind,
    understood: (line, typed, habits) => lineOf(kind, line, typed, habits),
    stage: stageLines,
    unstage: unstageLines,
    stagedOf: stagedLines,
    count: countLines,
    markTwice: markLinesTwice,
    settle: () => Promise.resolve(),
    countsOf: (scope, importId) => lineCounts(scope, importId, kind.sums),
    linesAsCsv: (scope, importId, outcome, after, say) =>
      lineCsv(scope, importId, kind.fields, { outcome, after, say }),

    async judge(scope, importId, system, most) {
      const lines = await waitingLines(scope, importId, most, false);
      if (lines.length > 0) await noteVerdicts(scope, importId, await kind.judge(scope, lines, system));
      return lines.length;
    },

    async takeIn(scope, importId, system, most) {
      const lines = await waitingLines(scope, importId, most, true);
      if (lines.length === 0) return 0;
      const outcomes = await kind.take(scope, lines, { importId, system });
      const taken = outcomes.filter(({ left }) => !left);
      await noteTaken(scope, importId, taken);
      await noteVerdicts(
        scope,
        importId,
        outcomes.flatMap(({ line, left }) =>
          left ? [{ line, outcome: left.outcome, reasons: [left.reason] }] : []
        ),
      );
      const kept = new Set(taken.map(({ line }) => line));
      await rememberOutside(
        scope,
        { system, kind: subject, importId },
        lines.flatMap(({ line, sourceId, rowId }) =>
          sourceId !== null && kept.has(line) ? [{ value: sourceId, rowId }] : []
        ),
      );
      return lines.length;
    },

    async takeBack(scope, importId, most) {
      const lines = await undoingLines(scope, importId, most);
      if (lines.length === 0) return 0;
      const undone = await kind.takeBack(scope, lines, importId);
      await forgetOutside(scope, { kind: subject, importId }, undone);
      const stays = lines.filter(({ rowId }) => !undone.includes(rowId)).map(({ line }) => line);
      await noteUndone(scope, importId, lines.map(({ line }) => line), stays);
      return lines.length;
    },
  };
}

function lineOf(kind: LineKind, line: number, typed: Typed, habits: Habits): Line {
  const { said, sourceId, mark = null, reasons } = kind.understood(typed, habits);
  const texts = Object.entries(typed).map(([field, texts]) => [field, (texts ?? []).map(plain).join(", ")]);
  if (texts.some(([, text]) => text.includes("\ufffd"))) reasons.push("letters_unreadable");
  const wrong = reasons.length > 0;
  return {
    line,
    row_id: newId(),
    source_id: wrong ? null : sourceId,
    mark: wrong ? null : mark,
    said,
    typed: Object.fromEntries(texts),
    outcome: wrong ? "wrong" : null,
    reasons: [...new Set(reasons)],
  };
}
