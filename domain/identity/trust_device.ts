import { isId, newId } from "@/core/id.ts";
import { mac } from "@/core/mac.ts";
import { notFound } from "@/core/refusal.ts";
import type { Acting } from "@/core/scope.ts";
import { newToken } from "@/core/secret.ts";

/** Trusts a browser for 30 days, and returns the secret by which it is known again. */
export async function trustDevice(
  { sql }: Acting,
  { device, address }: { device: string; address: string },
): Promise<string> {
  const secret = newToken();
  await sql`
    select private.trust_device(${newId()}, ${mac("device", secret) as never}, ${device}, ${address})`;
  return secret;
}

/** Trusts one of one's own browsers no longer; 404 for another's. */
export async function distrustDevice({ sql, principalId }: Acting, id: string): Promise<void> {
  if (!isId(id)) throw notFound();
  const gone = await sql`
    update devices set until = now() where id = ${id} and principal_id = ${principalId} and until > now()`;
  if (gone.count === 0) throw notFound();
}
