import { Secret } from "otpauth";
import { toString as qrCode } from "qrcode";
import { bearer } from "./bearer.ts";
import { text } from "./body.ts";
import type { Auth, AuthCall } from "./context.ts";
import { ownFactor, sealed, totpOf } from "./factor.ts";
import { AuthRefusal, invalid } from "./refusal.ts";

const mostFactors = 10;

/** Answers POST /factors: a new secret for an authenticator app, of no effect until a code proves it. */
export async function enroll(auth: Auth, call: AuthCall): Promise<Response> {
  const { user, aal } = await bearer(auth, call);
  if (text(call.body, "factor_type") !== "totp") throw invalid("factor_type needs to be totp");
  const factors = await auth.sql<{ status: string }[]>`
    select status from auth.mfa_factors where user_id = ${user.id}`;
  if (factors.length >= mostFactors) {
    throw new AuthRefusal(422, "too_many_enrolled_mfa_factors", "Maximum number of factors reached");
  }
  if (aal !== "aal2" && factors.some(({ status }) => status === "verified")) {
    throw new AuthRefusal(403, "insufficient_aal", "AAL2 required to enroll a new factor");
  }

  const secret = new Secret({ size: 20 }).base32;
  const issuer = text(call.body, "issuer") ?? new URL(auth.siteUrl).host;
  const uri = totpOf(secret, issuer, user.email ?? user.id).toString();
  const [id, name] = [crypto.randomUUID(), text(call.body, "friendly_name") ?? null];
  await auth.sql`
    insert into auth.mfa_factors (id, user_id, friendly_name, factor_type, status, secret, created_at, updated_at)
    values (${id}, ${user.id}, ${name}, 'totp', 'unverified', ${sealed(auth, secret)}, now(), now())`
    .catch(refuseSameName);
  const drawing = await qrCode(uri, { type: "svg" });
  return Response.json({
    id,
    type: "totp",
    friendly_name: name ?? "",
    totp: { qr_code: drawing, secret, uri },
  });
}

/** Answers DELETE /factors/:id: forgets a factor; one that counts, only for someone who has shown it. */
export async function unenroll(auth: Auth, call: AuthCall): Promise<Response> {
  const { user, aal } = await bearer(auth, call);
  const factor = await ownFactor(auth.sql, call.params.id, user.id);
  if (factor.status === "verified" && aal !== "aal2") {
    throw new AuthRefusal(422, "insufficient_aal", "AAL2 required to unenroll verified factor");
  }
  await auth.sql.begin(async (sql) => {
    await sql`delete from auth.mfa_factors where id = ${factor.id}`;
    await sql`update auth.sessions set aal = 'aal1', factor_id = null where factor_id = ${factor.id}`;
  });
  return Response.json({ id: factor.id });
}

function refuseSameName(error: { constraint_name?: string }): never {
  if (error.constraint_name !== "mfa_factors_user_friendly_name_unique") throw error;
  throw new AuthRefusal(
    422,
    "mfa_factor_name_conflict",
    "A factor with this friendly name for this user already exists",
  );
}
