import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type PortalScope, type Scope } from "@/core/scope.ts";
import type { Openable, StoredFile } from "@/domain/files/mod.ts";

/** A file that is attached to a service. */
export interface ServiceFile extends Pick<StoredFile, "id" | "name" | "mediaType" | "bytes" | "inert"> {
  /** Whether patients of the clinic may download it in the portal. */
  forPatients: boolean;
}

/** What is attached to a service and not in the trash, by name; for whoever may open files. */
export async function attachmentsOf(scope: Scope, serviceId: string): Promise<ServiceFile[]> {
  allow(scope, "services.read");
  allow(scope, "files.read");
  if (!isId(serviceId)) throw notFound();
  const rows = await scope.sql<ServiceFile[]>`
    select f.id, f.name, f.media_type as "mediaType", f.bytes, f.inert, a.for_patients as "forPatients"
      from service_files a join files f on f.clinic_id = a.clinic_id and f.id = a.file_id
     where a.clinic_id = ${scope.clinicId} and a.service_id = ${serviceId}
       and f.state = 'stored' and f.deleted_at is null
     order by f.name collate "und-x-icu", f.id`;
  return [...rows];
}

/** The services that a file is attached to. */
export async function servicesHolding(scope: Scope, fileId: string): Promise<string[]> {
  allow(scope, "files.read");
  const rows = await scope.sql<{ id: string }[]>`
    select service_id as id from service_files where clinic_id = ${scope.clinicId} and file_id = ${fileId}`;
  return rows.map(({ id }) => id);
}

/** What patients may download of all services, by service. */
export async function attachmentsForPatients(
  { sql, clinicId }: PortalScope,
): Promise<Map<string, ServiceFile[]>> {
  const rows = await sql<(ServiceFile & { serviceId: string })[]>`
    select a.service_id as "serviceId", f.id, f.name, f.media_type as "mediaType", f.bytes, f.inert,
           a.for_patients as "forPatients"
      from service_files a join files f on f.clinic_id = a.clinic_id and f.id = a.file_id
     where a.clinic_id = ${clinicId}
     order by f.name collate "und-x-icu", f.id`;
  return Map.groupBy(rows.map(({ serviceId: _, ...file }) => file), (_, index) => rows[index].serviceId);
}

/** One of them, to be opened; 404 for whatever is not for patients. */
export async function attachmentFor({ sql, clinicId }: PortalScope, fileId: string): Promise<Openable> {
  if (!isId(fileId)) throw notFound();
  const [file] = await sql<Openable[]>`
    select f.path, f.name, f.media_type as "mediaType", f.inert
      from files f
     where f.clinic_id = ${clinicId} and f.id = ${fileId}
       and exists (select from service_files a where a.clinic_id = f.clinic_id and a.file_id = f.id)`;
  if (!file) throw notFound();
  return file;
}
