import { authAdmin, authClient, refusalOf, type Tokens, tokensOf } from "./auth.ts";
import { Refusal } from "./refusal.ts";

/** What a mailed link is good for: signing in, or choosing a new password. */
export type LinkKind = "magiclink" | "recovery";

/** Makes a link's secret for an account that exists; an earlier one of its kind opens nothing any more. Sends no mail. */
export async function mintLink(email: string, kind: LinkKind): Promise<string> {
  const { data, error } = await authAdmin().generateLink({ type: kind, email });
  if (error) throw refusalOf(error, error);
  return data.properties.hashed_token;
}

/** Signs in by a link's secret; refuses (410) one that is unknown, used or too old. */
export async function redeemLink(secret: string, kind: LinkKind): Promise<Tokens> {
  const { data, error } = await authClient().verifyOtp({ token_hash: secret, type: kind });
  if (error) throw refusalOf(error, new Refusal(410, "link_expired"));
  return tokensOf(data.session!);
}

/** Signs in somebody whose identity was proven otherwise, by a passkey; their session is an ordinary one of Auth. */
export async function signInAs(email: string): Promise<Tokens> {
  return await redeemLink(await mintLink(email, "magiclink"), "magiclink");
}

/** Sets an account's password and ends every session of it that Auth knows. */
export async function setPassword(principalId: string, password: string): Promise<void> {
  const { error } = await authAdmin().updateUserById(principalId, { password });
  if (error) {
    throw refusalOf(error, new Refusal(422, "invalid_input", {}, { password: [{ code: "invalid" }] }));
  }
}
