import { z } from "zod";
import { notFound, Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { fileOf } from "@/domain/files/mod.ts";
import { recordOf } from "./record_of.ts";

export const Photo = z.object({
  /** A picture in the patient's record; none takes the photo away. */
  fileId: z.uuid().optional(),
});
export type Photo = z.output<typeof Photo>;

/** Shows a patient by a picture of their record, or by their initials again. Refuses (422) what is no picture that a page can draw. */
export async function choosePhoto(scope: Scope, patientId: string, { fileId }: Photo): Promise<void> {
  allow(scope, "patients.write");
  const { sql, clinicId } = scope;
  await recordOf(scope, patientId);
  if (fileId) {
    const { inert, mediaType } = await fileOf(scope, fileId);
    const [held] = await sql`
      select from patient_files
       where clinic_id = ${clinicId} and patient_id = ${patientId} and file_id = ${fileId}`;
    if (!held) throw notFound();
    if (!isPicture({ inert, mediaType })) throw new Refusal(422, "no_picture");
  }
  await sql`
    update patients set photo_id = ${fileId ?? null}
     where clinic_id = ${clinicId} and id = ${patientId} and deleted_at is null`;
  await record(scope, {
    name: "patient.changed",
    subjectKind: "patient",
    subjectId: patientId,
    patientId,
    permission: "patients.read",
    changes: { fields: ["photoId"] },
  });
}

/** Whether a page can draw a file as a picture. */
export const isPicture = ({ inert, mediaType }: { inert: boolean; mediaType: string }): boolean =>
  inert && mediaType.startsWith("image/");
