import { newId } from "@/core/id.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import type { Layout } from "@/core/table_layout.ts";
import { allImporters, importerOf } from "./importers.ts";
import { guessed, kindOf, recognised } from "./mapping.ts";

/** Begins an import from a file that the clinic keeps, with a guess at what it holds and what its columns mean. */
export async function begin(scope: Scope, fileId: string, layout: Layout): Promise<string> {
  allow(scope, "imports.write");
  const { sql, clinicId, country } = scope;
  const id = newId();
  const kind = kindOf(layout.columns, allImporters());
  const system = recognised(layout.columns, kind)?.system ?? "table";
  await sql`
    insert into imports (id, clinic_id, kind, system, file_id, layout, mapping)
    values (${id}, ${clinicId}, ${kind}, ${system}, ${fileId}, ${sql.json(layout as never)},
            ${sql.json(guessed(layout.columns, country, importerOf(kind)) as never)})`;
  await record(scope, {
    name: "import.begun",
    subjectKind: "import",
    subjectId: id,
    permission: "imports.read",
    changes: { kind, system, columns: layout.columns.length },
  });
  return id;
}
