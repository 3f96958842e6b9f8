import { authAdmin, authClient, refusalOf, type Tokens } from "./auth.ts";
import { refusedField } from "./refusal.ts";

/** An authenticator app that is about to be set up: nothing counts before a code proves that it was. */
export interface Enrolment {
  factorId: string;
  /** In base32, for typing. */
  secret: string;
}

/** Begins to set up an authenticator app, after whatever was begun or left behind before is gone. */
export async function enrolApp(tokens: Tokens, principalId: string): Promise<Enrolment> {
  await forgetApps(principalId);
  const { data, error } = await (await signedIn(tokens)).mfa.enroll({ factorType: "totp", issuer: "Cusp" });
  if (error) throw refusalOf(error, error);
  return { factorId: data.id, secret: data.totp.secret };
}

/** Checks a code of an authenticator app; returns tokens of the same session. Refuses (422) a code that does not match. */
export async function proveByApp(tokens: Tokens, factorId: string, code: string): Promise<Tokens> {
  const client = await signedIn(tokens);
  const { data, error } = await client.mfa.challengeAndVerify({ factorId, code });
  if (error) throw refusalOf(error, refusedField("code", "code_wrong"));
  return { accessToken: data.access_token, refreshToken: data.refresh_token };
}

/** Forgets every authenticator app of an account, set up or only begun. */
export async function forgetApps(principalId: string): Promise<void> {
  const { mfa } = authAdmin();
  const { data, error } = await mfa.listFactors({ userId: principalId });
  if (error) throw refusalOf(error, error);
  for (const { id } of data.factors) {
    const { error } = await mfa.deleteFactor({ id, userId: principalId });
    if (error) throw refusalOf(error, error);
  }
}

async function signedIn({ accessToken, refreshToken }: Tokens) {
  const client = authClient();
  const { error } = await client.setSession({ access_token: accessToken, refresh_token: refreshToken });
  if (error) throw refusalOf(error, error);
  return client;
}
