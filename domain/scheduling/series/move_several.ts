import { allow, type Scope } from "@/core/scope.ts";
import { dayAfter, wallClockIn } from "@/core/time.ts";
import { z } from "zod";
import { Move, move } from "../move.ts";
import { visitOf } from "../visit.ts";
import { eachOf } from "./each.ts";
import { meantBy, Which } from "./which.ts";

export const MoveSeveral = z.object({ ...Move.shape, which: Which });
export type MoveSeveral = z.output<typeof MoveSeveral>;

/**
 * Moves a visit, and of its row those that are meant by as many days and to the same time of day, all or none. What was
 * moved alone before keeps its own time; what is moved with its row stays of it.
 */
export async function moveSeveral(scope: Scope, id: string, { which, ...to }: MoveSeveral): Promise<void> {
  allow(scope, "appointments.write");
  const { sql, clinicId, timeZone } = scope;
  const visit = await visitOf(scope, id);
  const ids = await meantBy(scope, visit, which);
  if (ids.length === 1) return await move(scope, id, to);
  const days = daysBetween(wallClockIn(timeZone, visit.startsAt), to.startsAt);
  // Those ahead first, so that none runs into the next of its own row.
  const ordered = days > 0 ? ids.reverse() : ids;
  await eachOf(scope, ordered, () => to.startsAt, async (one) => {
    const { startsAt } = one === id ? visit : await visitOf(scope, one);
    const day = dayAfter(wallClockIn(timeZone, startsAt).slice(0, 10), days);
    await move(scope, one, { ...to, startsAt: `${day}${to.startsAt.slice(10)}` });
  });
  await sql`update appointments set apart = false where clinic_id = ${clinicId} and id = any (${ids}::uuid[])`;
}

const daysBetween = (from: string, until: string): number =>
  Math.round(
    (Date.parse(`${until.slice(0, 10)}T00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00Z`)) / 86_400_000,
  );
