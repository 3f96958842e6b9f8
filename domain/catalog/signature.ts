import { isId, newId } from "@/core/id.ts";
import { notFound, Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

/** The most that a picture of a signature may weigh. */
export const largestSignature = 200 * 1024;

/** A picture of how somebody signs. */
export interface Signature {
  mediaType: "image/png" | "image/jpeg";
  image: Uint8Array;
}

/** Refuses whoever neither runs the staff nor signs like this. */
async function refuseOthers(scope: Scope, practitionerId: string): Promise<void> {
  if (!isId(practitionerId)) throw notFound();
  const [known] = await scope.sql<{ self: boolean }[]>`
    select coalesce(principal_id = ${scope.principalId}, false) as self from practitioners
     where clinic_id = ${scope.clinicId} and id = ${practitionerId} and deleted_at is null`;
  if (!known) throw notFound();
  if (!known.self) allow(scope, "members.write");
}

/** Keeps a picture of a practitioner's signature in place of the one before; refuses (422) what is no PNG or JPEG, or too large. */
export async function keepSignature(scope: Scope, practitionerId: string, image: Uint8Array): Promise<void> {
  allow(scope, "clinic.read");
  await refuseOthers(scope, practitionerId);
  const { sql, clinicId } = scope;
  if (image.length > largestSignature) throw new Refusal(422, "file_too_large", { max: "200 KB" });
  const mediaType = image[0] === 0x89 ? "image/png" : "image/jpeg"; // the table looks at the rest of its first bytes
  await withdrawStanding(scope, practitionerId);
  await sql`
    insert into practitioner_signatures (id, clinic_id, practitioner_id, media_type, image)
    values (${newId()}, ${clinicId}, ${practitionerId}, ${mediaType}, ${image as never})`
    .catch(refusedBy({
      practitioner_signatures_image_check: new Refusal(422, "file_type"),
      practitioner_signatures_size_check: new Refusal(422, "file_missing"),
    }));
  await noted(scope, "practitioner.signature_kept", practitionerId);
}

/** Takes the signature away; papers that were signed with it keep it. 404 where there is none. */
export async function withdrawSignature(scope: Scope, practitionerId: string): Promise<void> {
  allow(scope, "clinic.read");
  await refuseOthers(scope, practitionerId);
  if (await withdrawStanding(scope, practitionerId) === 0) throw notFound();
  await noted(scope, "practitioner.signature_withdrawn", practitionerId);
}

/** How a practitioner signs, for whoever may see it; 404 where there is no picture of it. */
export async function signatureOf(scope: Scope, practitionerId: string): Promise<Signature> {
  allow(scope, "clinic.read");
  await refuseOthers(scope, practitionerId);
  const [signature] = await scope.sql<Signature[]>`
    select media_type as "mediaType", image from practitioner_signatures
     where clinic_id = ${scope.clinicId} and practitioner_id = ${practitionerId} and withdrawn_at is null`;
  if (!signature) throw notFound();
  return signature;
}

async function withdrawStanding({ sql, clinicId }: Scope, practitionerId: string): Promise<number> {
  const { count } = await sql`
    update practitioner_signatures set withdrawn_at = now()
     where clinic_id = ${clinicId} and practitioner_id = ${practitionerId} and withdrawn_at is null`;
  return count;
}

const noted = (scope: Scope, name: string, practitionerId: string) =>
  record(scope, { name, subjectKind: "practitioner", subjectId: practitionerId, permission: "members.read" });

/** Whether there is a picture of how a practitioner signs, as far as whoever asks may know. */
export async function hasSignature({ sql, clinicId }: Scope, practitionerId: string): Promise<boolean> {
  const rows = await sql`
    select from practitioner_signatures
     where clinic_id = ${clinicId} and practitioner_id = ${practitionerId} and withdrawn_at is null`;
  return rows.length > 0;
}
