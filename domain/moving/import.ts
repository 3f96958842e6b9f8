import type { Layout } from "@/core/table_layout.ts";
import type { Mapping } from "./mapping.ts";

/** Where an import stands. */
export type ImportState =
  | "mapping"
  | "reading"
  | "checked"
  | "taking"
  | "taken"
  | "undoing"
  | "undone"
  | "failed";

/** A file that a clinic moves in from. */
export interface Import {
  id: string;
  /** What its lines are. */
  kind: string;
  system: string;
  fileId: string;
  fileName: string;
  path: string;
  mediaType: string;
  layout: Layout;
  mapping: Mapping;
  state: ImportState;
  rows: number;
  done: number;
  fault: string | null;
  createdAt: Date;
}

/** Whether a job is at work on it. */
export const isRunning = ({ state }: Pick<Import, "state">): boolean =>
  state === "reading" || state === "taking" || state === "undoing";
