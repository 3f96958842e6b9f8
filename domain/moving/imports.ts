import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { Import } from "./import.ts";

const columns =
  `i.id, i.kind, i.system, i.file_id as "fileId", f.name as "fileName", f.path, f.media_type as "mediaType", i.layout,
  i.mapping, i.state, i.rows, i.done, i.fault, i.created_at as "createdAt"`;

/** One import of the clinic's. */
export async function importOf(scope: Scope, id: string): Promise<Import> {
  allow(scope, "imports.read");
  if (!isId(id)) throw notFound();
  const [found] = await scope.sql<Import[]>`
    select ${scope.sql.unsafe(columns)}
      from imports i join files f on f.clinic_id = i.clinic_id and f.id = i.file_id
     where i.clinic_id = ${scope.clinicId} and i.id = ${id}`;
  if (!found) throw notFound();
  return found;
}

/** The clinic's imports, newest first. */
export async function importsOf(scope: Scope): Promise<Import[]> {
  allow(scope, "imports.read");
  const rows = await scope.sql<Import[]>`
    select ${scope.sql.unsafe(columns)}
      from imports i join files f on f.clinic_id = i.clinic_id and f.id = i.file_id
     where i.clinic_id = ${scope.clinicId}
     order by i.created_at desc, i.id desc limit 100`;
  return [...rows];
}
