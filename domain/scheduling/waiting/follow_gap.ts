import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { gapCandidates } from "./gap_candidates.ts";
import { gapOf, offersOf } from "./gaps.ts";
import { offerTo, openGap } from "./offer_gap.ts";
import { openThen } from "./open_then.ts";
import { quietUntil } from "./quiet.ts";
import { waitingSettings } from "./settings.ts";

/** From now on whoever fits is asked by itself, one after another as offers run out; the first at once. */
export async function fillGap(scope: Scope, id: string, now = new Date()): Promise<void> {
  allow(scope, "waiting.write");
  const gap = await openGap(scope, id);
  await scope.sql`update gaps set automatic = true where clinic_id = ${scope.clinicId} and id = ${gap.id}`;
  await record(scope, {
    name: "gap.filling",
    subjectKind: "gap",
    subjectId: id,
    permission: "waiting.read",
  });
  await followGap(scope, id, now);
}

/** Offers it to nobody else: what was offered and not answered is outrun. */
export async function closeGap(scope: Scope, id: string): Promise<void> {
  allow(scope, "waiting.write");
  const { sql, clinicId } = scope;
  await openGap(scope, id);
  await sql`update gaps set status = 'closed' where clinic_id = ${clinicId} and id = ${id}`;
  await sql`select private.end_offers(${clinicId}, ${id})`;
  await record(scope, {
    name: "gap.closed",
    subjectKind: "gap",
    subjectId: id,
    permission: "waiting.read",
  });
}

/**
 * Looks at a gap again: ends what has run out and, where it is filled by itself, asks as many more as may be asked at once.
 * In quiet hours it asks nobody and is looked at again when they end; too close to its beginning, or where the clinic is closed by now, nobody at all. May be done
 * any number of times: nobody is asked twice, and no more are asked than the settings say.
 */
export async function followGap(scope: Scope, id: string, now = new Date()): Promise<void> {
  allow(scope, "waiting.write");
  const { sql, clinicId, timeZone } = scope;
  await sql`select from gaps where clinic_id = ${clinicId} and id = ${id} for update`;
  await sql`select private.end_offers(${clinicId}, ${id})`;
  const gap = await gapOf(scope, id);
  const settings = await waitingSettings(scope);
  if (!gap.automatic || gap.status !== "open") return;
  if (+gap.startsAt - +now < settings.leastNotice * 60_000 || !await openThen(scope, gap)) return;
  const rest = quietUntil(timeZone, settings, now);
  if (rest) {
    await sql`select private.wake_gap(${clinicId}, ${id}, ${rest})`;
    return;
  }
  const standing = (await offersOf(scope, { gapId: id }))
    .filter(({ status }) => ["made", "sent", "opened"].includes(status)).length;
  let places = settings.atOnce - standing;
  for (const candidate of await gapCandidates(scope, gap, now)) {
    if (places <= 0) return;
    await offerTo(scope, gap, candidate);
    if (candidate.wish.withheld === null) places--;
  }
}
