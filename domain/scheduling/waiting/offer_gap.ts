import { z } from "zod";
import { newId } from "@/core/id.ts";
import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import type { Gap } from "./gap.ts";
import { type Candidate, gapCandidates } from "./gap_candidates.ts";
import { gapOf } from "./gaps.ts";
import type { Ranked } from "./rank.ts";

export const OfferedGap = z.object({
  /** Who is asked. */
  entryIds: z.array(z.uuid()).min(1).max(50),
});
export type OfferedGap = z.output<typeof OfferedGap>;

/** The gap, locked, as long as it can be offered: refuses (409) one that is filled, taken, closed or has begun. */
export async function openGap(scope: Scope, id: string): Promise<Gap> {
  const gap = await gapOf(scope, id);
  await scope.sql`select from gaps where clinic_id = ${scope.clinicId} and id = ${id} for update`;
  const { status } = await gapOf(scope, id);
  if (status !== "open") throw new Refusal(409, `gap_${status}`);
  return gap;
}

/**
 * Offers a gap to those whom the desk has chosen among those who could come, all at once; each is written to once they are
 * chosen, and whoever must not be is noted with the reason. Refuses (409) a gap that is no longer free.
 */
export async function offerGap(
  scope: Scope,
  id: string,
  { entryIds }: OfferedGap,
  now = new Date(),
): Promise<{ offered: number; withheld: number }> {
  allow(scope, "waiting.write");
  const gap = await openGap(scope, id);
  const chosen = (await gapCandidates(scope, gap, now)).filter(({ wish }) => entryIds.includes(wish.id));
  if (chosen.length === 0) throw new Refusal(409, "nobody_waits");
  for (const candidate of chosen) await offerTo(scope, gap, candidate);
  const withheld = chosen.filter(({ wish }) => wish.withheld !== null).length;
  return { offered: chosen.length - withheld, withheld };
}

/** Offers a gap to one, or notes why they are not asked. */
export async function offerTo(
  scope: Scope,
  gap: Gap,
  { wish, score, parts }: Ranked<Candidate>,
): Promise<void> {
  allow(scope, "waiting.write");
  const { sql, clinicId } = scope;
  const id = newId();
  const { withheld } = wish;
  await sql`
    insert into waiting_offers (id, clinic_id, gap_id, entry_id, patient_id, score, parts, status, withheld)
    values (${id}, ${clinicId}, ${gap.id}, ${wish.id}, ${wish.patient.id}, ${score}, ${
    sql.json({ ...parts })
  },
            ${withheld ? "withheld" : "made"}, ${withheld})`
    .catch(refusedBy({
      waiting_offers_once_key: new Refusal(409, "already_done"),
      waiting_offers_open_check: new Refusal(409, "gap_taken"),
    }));
  await record(scope, {
    name: withheld ? "offer.withheld" : "offer.made",
    subjectKind: "waiting_offer",
    subjectId: id,
    patientId: wish.patient.id,
    permission: "waiting.read",
    changes: { gapId: gap.id, score },
  });
}
