import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { StoredFile } from "./file.ts";

/** One file of the clinic and where its object is; 404 for one that never arrived, is gone, or is another clinic's. In the trash only if asked for. */
export async function fileOf(
  scope: Scope,
  id: string,
  { trashed = false } = {},
): Promise<StoredFile & { path: string }> {
  allow(scope, "files.read");
  if (!isId(id)) throw notFound();
  const [file] = await scope.sql<(StoredFile & { path: string })[]>`
    select id, path, name, media_type as "mediaType", bytes, inert, tags, created_at as "createdAt",
           deleted_at as "deletedAt"
      from files
     where clinic_id = ${scope.clinicId} and id = ${id} and state = 'stored'`;
  if (!file || (file.deletedAt && !trashed)) throw notFound();
  return file;
}

/** What the clinic keeps or has reserved, and what it may. */
export async function storageOf(scope: Scope): Promise<{ used: number; allowed: number }> {
  allow(scope, "files.read");
  const [storage] = await scope.sql<{ used: number; allowed: number }[]>`
    select s.used, coalesce(s.allowed, private.storage_of_plan(c.plan)) as allowed
      from clinic_storage s join clinics c on c.id = s.clinic_id
     where s.clinic_id = ${scope.clinicId}`;
  return storage;
}
