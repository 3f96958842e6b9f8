import { z } from "zod";
import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { digestOf } from "@/core/secret.ts";
import { record } from "@/domain/audit/mod.ts";
import { offerBehind, type OfferSeen } from "./offer_seen.ts";
import { takeGap } from "./take_gap.ts";

export const OfferAnswer = z.object({
  /** Not this time; or no longer waiting at all. */
  leaving: z.enum(["yes", "no"]).default("no"),
});

/**
 * Takes an offered gap: books it, or moves the later visit there, and tells the others that it is gone. One of all who were
 * asked wins: the gap's row is locked, and who keeps the time is the tables' to refuse. Refuses (410) an offer that has run
 * out or was outrun; one that was accepted before is simply still accepted.
 */
export async function acceptOffer(scope: Scope, secret: string): Promise<{ id: string; offer: OfferSeen }> {
  allow(scope, "bookings.write");
  const offer = await offerBehind(scope, secret, true);
  if (offer.state === "accepted") return { id: await bookedBy(scope, offer), offer };
  if (offer.state !== "open") throw new Refusal(410, `offer_${offer.state}`);
  const id = await takeGap(scope, offer).catch((error) => {
    if (error instanceof Refusal && error.status === 409) throw new Refusal(410, "offer_outrun");
    throw error;
  });
  await scope.sql`select private.accept_offer(${scope.clinicId}, ${digestOf(secret) as never}, ${id})`;
  await told(scope, "offer.accepted", offer);
  return { id, offer: { ...offer, state: "accepted" } };
}

/** Says no to an offer, once or for good; whoever comes next is asked at once. What is over already stays as it is. */
export async function refuseOffer(
  scope: Scope,
  secret: string,
  { leaving }: z.output<typeof OfferAnswer>,
): Promise<void> {
  allow(scope, "bookings.write");
  const offer = await offerBehind(scope, secret, true);
  if (offer.state === "accepted") throw new Refusal(409, "already_done");
  await scope.sql`
    select private.refuse_offer(${scope.clinicId}, ${digestOf(secret) as never}, ${leaving === "yes"})`;
  if (offer.state === "open") await told(scope, "offer.refused", offer);
  if (leaving === "yes") {
    await record(scope, {
      name: "waiting.left",
      subjectKind: "waiting_entry",
      subjectId: offer.entryId,
      patientId: offer.patientId,
      permission: "waiting.read",
    });
  }
}

/** The visit that came of an offer, accepted before. */
async function bookedBy({ sql, clinicId }: Scope, { patientId, startsAt }: OfferSeen): Promise<string> {
  const [visit] = await sql<{ id: string }[]>`
    select id from appointments
     where clinic_id = ${clinicId} and patient_id = ${patientId} and starts_at = ${startsAt}
       and status not in ('held', 'cancelled', 'no_show') limit 1`;
  return visit?.id ?? "";
}

const told = (scope: Scope, name: string, { id, patientId, gapId }: OfferSeen) =>
  record(scope, {
    name,
    subjectKind: "waiting_offer",
    subjectId: id,
    patientId,
    permission: "waiting.read",
    changes: { gapId },
  });
