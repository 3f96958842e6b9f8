import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import type { Reservation } from "./reserve.ts";

/** What arrived. */
export interface Arrived {
  /** As Storage counted them. */
  bytes: number;
  sha256: Uint8Array;
  /** False where its whole turned out to be more than its beginning. */
  inert: boolean;
}

/** Makes a reservation a file, which from now on counts what it weighs; refuses (410) where the clock has given its place away. */
export async function settle(scope: Scope, { id }: Reservation, arrived: Arrived): Promise<void> {
  allow(scope, "files.write");
  const { bytes, sha256, inert } = arrived;
  const settled = await scope.sql<{ mediaType: string }[]>`
    update files set state = 'stored', bytes = ${bytes}, sha256 = ${sha256 as never}, inert = inert and ${inert}
     where clinic_id = ${scope.clinicId} and id = ${id} and state = 'reserved' and reserved_until > now()
    returning media_type as "mediaType"`;
  if (settled.length === 0) throw new Refusal(410, "gone");
  await record(scope, {
    name: "file.stored",
    subjectKind: "file",
    subjectId: id,
    permission: "files.read",
    changes: { mediaType: settled[0].mediaType, bytes },
  });
}

/** Gives a reservation back whose file did not arrive. */
export async function abandon(scope: Scope, { id }: Reservation): Promise<void> {
  allow(scope, "files.write");
  await scope.sql`
    update files set state = 'removed' where clinic_id = ${scope.clinicId} and id = ${id} and state = 'reserved'`;
}
