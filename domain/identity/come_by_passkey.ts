import { z } from "zod";
import { newId } from "@/core/id.ts";
import { type AuthenticationResponseJSON, signatureCount, signInOptions } from "@/core/passkey.ts";
import { Refusal } from "@/core/refusal.ts";
import type { Acting } from "@/core/scope.ts";

/** What a device signed when it was asked to sign somebody in. */
export const Signature = z.object({
  challengeId: z.uuid(),
  response: z.looseObject({ id: z.string().max(2000), rawId: z.string().max(2000), type: z.string() }),
});
export type Signature = z.output<typeof Signature>;

/** What a browser is asked in order to sign somebody in, good for five minutes and one answer. */
export async function askForSignature({ sql }: Pick<Acting, "sql">) {
  const options = await signInOptions();
  const challengeId = newId();
  await sql`select private.public_ask_passkey(${challengeId}, ${options.challenge})`;
  return { challengeId, options };
}

/** Uses up a question, in a transaction of its own: it is gone even if the answer does not hold. */
export async function takeChallenge({ sql }: Pick<Acting, "sql">, id: string): Promise<string> {
  const [{ challenge }] = await sql<{ challenge: string | null }[]>`
    select private.public_take_challenge(${id}) as challenge`;
  if (!challenge) throw passkeyWrong();
  return challenge;
}

/** Whose passkey answered a question, by their address; refuses (422) a signature that does not hold or was shown before. */
export async function signedBy(
  { sql }: Pick<Acting, "sql">,
  challenge: string,
  response: Signature["response"],
): Promise<string> {
  const [kept] = await sql<Kept[]>`
    select id, email, public_key as "publicKey", counter, transports from private.public_passkey(${response.id})`;
  if (!kept) throw passkeyWrong();
  const { id, email, publicKey, counter, transports } = kept;
  const credential = { id: response.id, publicKey: new Uint8Array(publicKey), counter, transports };
  const answer = response as unknown as AuthenticationResponseJSON;
  const signatures = await signatureCount(answer, challenge, credential);
  if (signatures === null) throw passkeyWrong();
  const [{ counted }] = await sql<{ counted: boolean }[]>`
    select private.public_passkey_used(${id}, ${counter}, ${signatures}) as counted`;
  if (!counted) throw passkeyWrong();
  return email;
}

const passkeyWrong = () => new Refusal(422, "passkey_wrong");

interface Kept {
  id: string;
  email: string;
  publicKey: Uint8Array;
  counter: number;
  transports: string[];
}
