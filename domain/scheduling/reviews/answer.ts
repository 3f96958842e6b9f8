import { z } from "zod";
import { isId } from "@/core/id.ts";
import { notFound, Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

export const ReviewAnswer = z.object({ answer: z.string().trim().min(1).max(2000) });

/** Notes what was done about a review, once; the patient is not told. */
export async function answerReview(
  scope: Scope,
  id: string,
  { answer }: z.output<typeof ReviewAnswer>,
): Promise<void> {
  allow(scope, "reviews.write");
  const { sql, clinicId } = scope;
  const [review] = isId(id)
    ? await sql<{ patientId: string; answered: boolean }[]>`
      select patient_id as "patientId", answered_at is not null as answered
        from reviews where clinic_id = ${clinicId} and id = ${id}`
    : [];
  if (!review) throw notFound();
  const { count } = await sql`
    update reviews set answer = ${answer} where clinic_id = ${clinicId} and id = ${id} and answered_at is null`;
  if (count === 0) throw new Refusal(409, "already_done");
  await record(scope, {
    name: "review.answered",
    subjectKind: "review",
    subjectId: id,
    patientId: review.patientId,
    permission: "reviews.read",
  });
}
