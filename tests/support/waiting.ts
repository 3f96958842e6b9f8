import { newToken } from "@/core/secret.ts";
import type { Scope } from "@/core/scope.ts";
import {
  acceptOffer,
  book,
  cancel,
  gapLeftBy,
  joinWaiting,
  NewEntry,
  offerGap,
  offerLetterOf,
  offersOf,
} from "@/domain/scheduling/mod.ts";
import type { ClinicOfCast } from "./cast.ts";
import { visitAt } from "./visit.ts";
import type { World } from "./world.ts";

/** An hour with Dr Ayesha Khan on that Monday that Nadia Hussain had and gave back; the ids of the visit and of the gap. */
export async function freedHour(
  { as, noor }: World,
  time = "12:00",
): Promise<{ visitId: string; gapId: string }> {
  return await as(noor.staff("receptionist"), async (scope) => {
    const nadia = noor.patients.get("Nadia Hussain")!;
    const { id: visitId } = await book(scope, visitAt(noor, time, { patientId: nadia, minutes: 60 }));
    await cancel(scope, visitId, {});
    return { visitId, gapId: (await gapLeftBy(scope, visitId))!.id };
  });
}

/** Somebody who waits, with an address to write to. */
export async function waits(
  { as, sql, noor }: World,
  name: string,
  wish: Partial<NewEntry> = {},
): Promise<string> {
  const patientId = noor.patients.get(name)!;
  await sql`update patients set email = ${`${patientId}@example.test`} where id = ${patientId}`;
  const input = NewEntry.parse({ patientId, minutes: 30, ...wish });
  return (await as(noor.staff("receptionist"), (scope) => joinWaiting(scope, input))).id;
}

/** The secret of the offer that somebody who waits is sent of a gap, as the job mints it. */
export async function offered(world: World, gapId: string, entryId: string): Promise<string> {
  const { as, noor } = world;
  await as(noor.staff("receptionist"), (scope) => offerGap(scope, gapId, { entryIds: [entryId] }));
  return await mailed(world, gapId, entryId);
}

/** The secret of the offer that was made to somebody, once the job has written to them. */
export async function mailed({ as, noor }: World, gapId: string, entryId: string): Promise<string> {
  return await as(noor.job, async (scope) => {
    const offer = (await offersOf(scope, { gapId })).find((one) => one.entryId === entryId)!;
    return (await offerLetterOf(scope, offer.id))!.token;
  });
}

/** Runs `work` as a guest of a clinic. */
export const asGuest = <T>({ acts }: World, { slug }: ClinicOfCast, work: (scope: Scope) => Promise<T>) =>
  acts.asGuest(crypto.randomUUID(), slug, work);

/** Takes an offer by its link. */
export const accepted = (world: World, secret: string) =>
  asGuest(world, world.noor, (scope) => acceptOffer(scope, secret));

/** A secret that was never made. */
export const strange = (): string => newToken();
