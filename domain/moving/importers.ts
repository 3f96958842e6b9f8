import type { Importer } from "@/core/importer.ts";
import { Refusal } from "@/core/refusal.ts";

const importers: Importer[] = [];

/** Adds a kind of file that can be moved in. Each context adds its own where Cusp starts; the order is the one to bring them in. */
export function addImporter(importer: Importer): void {
  if (!importers.some(({ kind }) => kind === importer.kind)) importers.push(importer);
}

/** The importer of a kind of file; refuses (422) a kind that nobody moves in. */
export function importerOf(kind: string): Importer {
  const found = importers.find((importer) => importer.kind === kind);
  if (!found) throw new Refusal(422, "invalid_input", {}, { kind: [{ code: "invalid_choice" }] });
  return found;
}

/** All kinds of files that can be moved in, in the order to bring them. */
export const allImporters = (): readonly Importer[] => importers;
