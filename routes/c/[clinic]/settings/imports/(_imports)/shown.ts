import type { Import } from "@/domain/moving/mod.ts";
import type { Counts } from "@/domain/patients/mod.ts";

/** An import as answers carry it. */
export function shownImport(
  { id, system, fileName, layout, mapping, state, rows, done, fault, createdAt }: Import,
  counts?: Counts,
) {
  const { columns } = layout;
  return { id, system, fileName, columns, mapping, state, rows, done, fault, createdAt, counts };
}
