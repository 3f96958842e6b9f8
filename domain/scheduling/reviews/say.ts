import { z } from "zod";
import { newId } from "@/core/id.ts";
import { notFound, Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type PortalScope, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { lowRating } from "./review.ts";
import { visitSigned } from "./signed.ts";

export const NewReview = z.object({
  rating: z.coerce.number().int().min(1).max(5),
  comment: z.string().trim().max(2000).default(""),
});
export type NewReview = z.output<typeof NewReview>;

/** Says how a visit was, as the patient or whoever acts for them: of one that took place, once. */
export async function reviewVisit(
  scope: PortalScope,
  { id: visitId, patientId }: { id: string; patientId: string },
  input: NewReview,
): Promise<{ id: string }> {
  return await say(scope, visitId, patientId, input, "portal");
}

/** What whoever holds the link of a visit sees of it. */
export interface VisitToReview {
  id: string;
  patientId: string;
  givenName: string;
  /** The clinic's wall clock. */
  wallStart: string;
  practitioner: string | null;
  service: string | null;
  /** What was said already. */
  rating: number | null;
}

/** The visit behind a signed link; 404 for a link that was not signed for it here, or a visit that did not take place. */
export async function visitToReview(scope: Scope, secret: string): Promise<VisitToReview> {
  allow(scope, "bookings.write");
  const id = visitSigned(scope.clinicId, secret);
  const [visit] = id
    ? await scope.sql<Omit<VisitToReview, "id">[]>`
      select patient_id as "patientId", given_name as "givenName",
             to_char(wall_start, 'YYYY-MM-DD"T"HH24:MI') as "wallStart", practitioner, service, rating
        from private.visit_to_review(${scope.clinicId}, ${id})`
    : [];
  if (!id || !visit) throw notFound();
  return { id, ...visit };
}

/** Says how a visit was by its signed link: once. */
export async function reviewByLink(
  scope: Scope,
  secret: string,
  input: NewReview,
): Promise<{ id: string }> {
  allow(scope, "bookings.write");
  const { id, patientId } = await visitToReview(scope, secret);
  return await say(scope, id, patientId, input, "booking");
}

async function say(
  scope: Scope | PortalScope,
  visitId: string,
  patientId: string,
  { rating, comment }: NewReview,
  source: "portal" | "booking",
): Promise<{ id: string }> {
  const id = newId();
  await scope.sql`
    insert into reviews (id, clinic_id, appointment_id, patient_id, rating, comment, source)
    values (${id}, ${scope.clinicId}, ${visitId}, ${patientId}, ${rating}, ${comment}, ${source})`
    .catch(refusedBy({
      reviews_visit_key: new Refusal(409, "reviewed_already"),
      reviews_appointment_fkey: notFound,
      reviews_completed_check: new Refusal(409, "not_completed"),
    }));
  await record(scope, {
    name: rating <= lowRating ? "review.low" : "review.said",
    subjectKind: "review",
    subjectId: id,
    patientId,
    permission: "reviews.read",
  });
  return { id };
}
