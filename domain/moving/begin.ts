import { newId } from "@/core/id.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import type { Layout } from "@/core/table_layout.ts";
import { guessed, sourceOf } from "./mapping.ts";

/** Begins an import of patients from a file that the clinic keeps, with a guess at what its columns mean. */
export async function begin(scope: Scope, fileId: string, layout: Layout): Promise<string> {
  allow(scope, "imports.write");
  const { sql, clinicId, country } = scope;
  const id = newId();
  const system = sourceOf(layout.columns)?.system ?? "table";
  await sql`
    insert into imports (id, clinic_id, kind, system, file_id, layout, mapping)
    values (${id}, ${clinicId}, 'patients', ${system}, ${fileId}, ${sql.json(layout as never)},
            ${sql.json(guessed(layout.columns, country) as never)})`;
  await record(scope, {
    name: "import.begun",
    subjectKind: "import",
    subjectId: id,
    permission: "imports.read",
    changes: { system, columns: layout.columns.length },
  });
  return id;
}
