import type { Counts } from "@/core/importer.ts";
import type { Import } from "@/domain/moving/mod.ts";

/** An import as answers carry it. */
export function shownImport(
  { id, kind, system, fileName, layout, mapping, state, rows, done, fault, createdAt }: Import,
  counts?: Counts,
) {
  const { columns } = layout;
  return { id, kind, system, fileName, columns, mapping, state, rows, done, fault, createdAt, counts };
}
