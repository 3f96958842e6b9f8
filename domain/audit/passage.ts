import { allow, type Scope } from "@/core/scope.ts";
import { brokenSeals } from "./broken_seals.ts";
import type { Passage } from "./checkpoint.ts";
import { beginsWith, codeRead } from "./code.ts";

/** Follows the clinic's chain, digested anew, to the checkpoint whose code was mailed; null for what is no code of the clinic. */
export async function passageTo(scope: Scope, code: string): Promise<Passage | null> {
  allow(scope, "audit.read");
  const read = codeRead(scope.clinicId, code);
  if (!read) return null;
  const [seal] = await scope.sql<{ digest: Uint8Array; sealedAt: Date }[]>`
    select digest, sealed_at as "sealedAt" from seals
     where clinic_id = ${scope.clinicId} and number = ${read.seal}`;
  if (!seal) return { outcome: "cut", number: read.seal, sealedAt: null };
  const stands = beginsWith(seal.digest, read.body) &&
    (await brokenSeals(scope, read.seal)).length === 0;
  return { outcome: stands ? "passes" : "rewritten", number: read.seal, sealedAt: seal.sealedAt };
}
