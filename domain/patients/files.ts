import { z } from "zod";
import { isId } from "@/core/id.ts";
import { notFound, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { noteAccess, record } from "@/domain/audit/mod.ts";
import { fileOf, type StoredFile } from "@/domain/files/mod.ts";
import { choosePhoto, isPicture } from "./choose_photo.ts";
import { type FileKind, fileKinds } from "./file_kind.ts";
import { recordOf } from "./record_of.ts";

export const Attachment = z.object({
  patientId: z.uuid(),
  kind: z.enum(fileKinds).default("other"),
  note: z.string().trim().max(500).default(""),
});
export type Attachment = z.output<typeof Attachment>;

/** A file as a record shows it. */
export interface PatientFile extends StoredFile {
  kind: FileKind;
  note: string;
}

/** Puts a file of the clinic's into a patient's record. */
export async function attach(
  scope: Scope,
  fileId: string,
  { patientId, kind, note }: Attachment,
): Promise<void> {
  allow(scope, "files.write");
  await recordOf(scope, patientId);
  await scope.sql`
    insert into patient_files (clinic_id, patient_id, file_id, kind, note)
    values (${scope.clinicId}, ${patientId}, ${fileId}, ${kind}, ${note})`
    .catch(refusedBy({ patient_files_patient_fkey: notFound(), patient_files_file_fkey: notFound() }));
  await record(scope, {
    name: "patient.file_added",
    subjectKind: "file",
    subjectId: fileId,
    patientId,
    permission: "files.read",
    sealed: { kind, note },
  });
  if (kind === "photo" && isPicture(await fileOf(scope, fileId)) && scope.permissions.has("patients.write")) {
    await choosePhoto(scope, patientId, { fileId });
  }
}

/** The files of a patient's record, newest first, or those of it that are in the trash. Whoever sees the list has looked at them. */
export async function filesOfPatient(
  scope: Scope,
  patientId: string,
  trashed: boolean,
): Promise<PatientFile[]> {
  allow(scope, "files.read");
  if (!isId(patientId)) throw notFound();
  const rows = await scope.sql<PatientFile[]>`
    select f.id, f.name, f.media_type as "mediaType", f.bytes, f.inert, f.tags, f.created_at as "createdAt",
           f.deleted_at as "deletedAt", p.kind, p.note
      from patient_files p join files f on f.clinic_id = p.clinic_id and f.id = p.file_id
     where p.clinic_id = ${scope.clinicId} and p.patient_id = ${patientId} and f.state = 'stored'
       and (f.deleted_at is not null) = ${trashed}
     order by f.created_at desc, f.id desc
     limit 500`;
  return [...rows];
}

/** Whose records hold a file. */
export async function recordsOf(scope: Scope, fileId: string): Promise<string[]> {
  allow(scope, "files.read");
  const holders = await scope.sql<{ patientId: string }[]>`
    select patient_id as "patientId" from patient_files
     where clinic_id = ${scope.clinicId} and file_id = ${fileId}`;
  return holders.map(({ patientId }) => patientId);
}

/** Notes that a file was opened, in each record that holds it. */
export async function noteOpened(scope: Scope, fileId: string): Promise<void> {
  for (const patientId of await recordsOf(scope, fileId)) await noteAccess(scope, patientId, "files");
}
