import { z } from "zod";
import { isId } from "@/core/id.ts";
import { notFound, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { serviceSheet } from "./service_sheet.ts";

/** A box that is ticked in a form, or a truth value. */
const ticked = z.preprocess((said) => said === "on" || said === "true" ? true : said, z.boolean());

export const ServiceAttachment = z.object({ serviceId: z.uuid(), forPatients: ticked.default(false) });
export type ServiceAttachment = z.output<typeof ServiceAttachment>;

export const AttachmentReaders = z.object({ forPatients: ticked.default(false) });
export type AttachmentReaders = z.output<typeof AttachmentReaders>;

/** Attaches a file of the clinic's to a service. */
export async function attachToService(
  scope: Scope,
  fileId: string,
  { serviceId, forPatients }: ServiceAttachment,
): Promise<void> {
  allow(scope, "services.write");
  await serviceSheet(scope, serviceId);
  await scope.sql`
    insert into service_files (clinic_id, service_id, file_id, for_patients)
    values (${scope.clinicId}, ${serviceId}, ${fileId}, ${forPatients})`
    .catch(refusedBy({ service_files_file_fkey: notFound() }));
  await record(scope, {
    name: "service.file_added",
    subjectKind: "service",
    subjectId: serviceId,
    permission: "services.read",
    changes: { fileId, forPatients },
  });
}

/** Says whether patients may download what is attached to a service. */
export async function showToPatients(
  scope: Scope,
  serviceId: string,
  fileId: string,
  { forPatients }: AttachmentReaders,
): Promise<void> {
  allow(scope, "services.write");
  await serviceSheet(scope, serviceId);
  if (!isId(fileId)) throw notFound();
  const { count } = await scope.sql`
    update service_files set for_patients = ${forPatients}
     where clinic_id = ${scope.clinicId} and service_id = ${serviceId} and file_id = ${fileId}`;
  if (count === 0) throw notFound();
  await record(scope, {
    name: "service.file_shown",
    subjectKind: "service",
    subjectId: serviceId,
    permission: "services.read",
    changes: { fileId, forPatients },
  });
}
