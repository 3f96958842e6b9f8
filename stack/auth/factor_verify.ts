import { bearer } from "./bearer.ts";
import { text } from "./body.ts";
import type { Auth, AuthCall, Sql } from "./context.ts";
import { type Factor, opened, ownFactor, totpOf } from "./factor.ts";
import { rotateRefreshToken } from "./refresh_token.ts";
import { AuthRefusal } from "./refusal.ts";
import { addMethod, sessionJson } from "./session.ts";
import { userById } from "./user.ts";

const challengeSeconds = 300;
const guesses = 15;
const wrongCode = new AuthRefusal(422, "mfa_verification_failed", "Invalid TOTP code entered");

/** Answers POST /factors/:id/challenge. */
export async function challenge(auth: Auth, call: AuthCall): Promise<Response> {
  const { user } = await bearer(auth, call);
  const factor = await ownFactor(auth.sql, call.params.id, user.id);
  const id = crypto.randomUUID();
  await auth.sql`
    insert into auth.mfa_challenges (id, factor_id, created_at, ip_address)
    values (${id}, ${factor.id}, now(), ${call.ip})`;
  await auth.sql`update auth.mfa_factors set last_challenged_at = clock_timestamp() where id = ${factor.id}`;
  return Response.json({ id, type: "totp", expires_at: Math.floor(Date.now() / 1000) + challengeSeconds });
}

/** Answers POST /factors/:id/verify: the right code raises the caller's session to aal2. */
export async function verifyFactor(auth: Auth, call: AuthCall): Promise<Response> {
  const { user, sessionId } = await bearer(auth, call);
  const factor = await ownFactor(auth.sql, call.params.id, user.id);
  auth.limits.guess(`factor ${factor.id}`, guesses);
  const [id, code] = [text(call.body, "challenge_id") ?? "", text(call.body, "code") ?? ""];
  const answer = await auth.sql.begin(async (sql) => {
    await useUp(
      sql,
      factor,
      id,
      () => totpOf(opened(auth, factor.secret)).validate({ token: code, window: 1 }) !== null,
    );
    await raise(sql, factor, sessionId);
    const refreshToken = await rotateRefreshToken(auth, sql, sessionId, user.id);
    return await sessionJson(auth, sql, (await userById(sql, user.id))!, sessionId, refreshToken);
  });
  return Response.json(answer);
}

/** A challenge is good for one right answer, in its five minutes. */
async function useUp(sql: Sql, factor: Factor, id: string, answered: () => boolean): Promise<void> {
  const [open] = await sql`
    select id from auth.mfa_challenges
     where id::text = ${id} and factor_id = ${factor.id} and verified_at is null
       and created_at > now() - make_interval(secs => ${challengeSeconds}) for update`;
  if (!open) {
    throw new AuthRefusal(
      422,
      "mfa_challenge_expired",
      `MFA challenge ${id} has expired, verify against another challenge or create a new challenge.`,
    );
  }
  if (!answered()) throw wrongCode;
  await sql`update auth.mfa_challenges set verified_at = now() where id = ${id}`;
}

/** Makes the factor count, the session aal2, and ends what was begun without the factor. */
async function raise(sql: Sql, factor: Factor, sessionId: string): Promise<void> {
  await sql`update auth.mfa_factors set status = 'verified', updated_at = now() where id = ${factor.id}`;
  await sql`delete from auth.mfa_factors where user_id = ${factor.user_id} and status = 'unverified'`;
  await sql`update auth.sessions set aal = 'aal2', factor_id = ${factor.id}, updated_at = now() where id = ${sessionId}`;
  if (factor.status === "unverified") {
    await sql`delete from auth.sessions where user_id = ${factor.user_id} and aal = 'aal1'`;
  }
  await addMethod(sql, sessionId, "totp");
}
