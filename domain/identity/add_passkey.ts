import { z } from "zod";
import { isId, newId } from "@/core/id.ts";
import { newPasskey, newPasskeyOptions, type RegistrationResponseJSON } from "@/core/passkey.ts";
import { notFound, Refusal, refusedBy } from "@/core/refusal.ts";
import type { Acting } from "@/core/scope.ts";
import { profileOf } from "./profile.ts";

/** What a device answered when it was asked for a passkey, and what the passkey is to be called. */
export const NewPasskey = z.object({
  challengeId: z.uuid(),
  name: z.string().trim().min(1).max(100),
  response: z.looseObject({ id: z.string().max(2000), rawId: z.string().max(2000), type: z.string() }),
});
export type NewPasskey = z.output<typeof NewPasskey>;

/** What a browser is asked in order to make a passkey, good for five minutes and one answer. */
export async function askForPasskey(scope: Acting) {
  const { sql, principalId } = scope;
  const known = await sql<{ id: string }[]>`
    select credential_id as id from passkeys where principal_id = ${principalId} and ended_at is null`;
  const options = await newPasskeyOptions(await profileOf(scope), known.map(({ id }) => id));
  const challengeId = newId();
  await sql`select private.public_ask_passkey(${challengeId}, ${options.challenge})`;
  return { challengeId, options };
}

/** Adds a passkey that a device made; refuses (422) an answer that does not hold, or to another question. */
export async function addPasskey(
  { sql }: Acting,
  { challengeId, name, response }: NewPasskey,
): Promise<string> {
  const [{ challenge }] = await sql<{ challenge: string | null }[]>`
    select private.public_take_challenge(${challengeId}) as challenge`;
  const credential = challenge &&
    await newPasskey(response as unknown as RegistrationResponseJSON, challenge);
  if (!credential) throw new Refusal(422, "passkey_wrong");
  const { id: credentialId, publicKey, counter, transports = [] } = credential;
  const id = newId();
  await sql`
    select private.add_passkey(${id}, ${credentialId}, ${publicKey as never}, ${counter}, ${transports}, ${name})`
    .catch(refusedBy({ passkeys_credential_id_key: new Refusal(409, "already_done") }));
  return id;
}

/** Removes one of one's own passkeys; 404 for another's and for one that is gone. */
export async function removePasskey({ sql, principalId }: Acting, id: string): Promise<void> {
  if (!isId(id)) throw notFound();
  const ended = await sql`
    update passkeys set ended_at = now() where id = ${id} and principal_id = ${principalId} and ended_at is null`;
  if (ended.count === 0) throw notFound();
}
