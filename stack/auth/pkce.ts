import { createHash, randomUUID } from "node:crypto";
import { random } from "../keys.ts";
import { type Body, text } from "./body.ts";
import type { Auth, AuthCall, Sql } from "./context.ts";
import { digest } from "./digest.ts";
import type { LinkType } from "./link.ts";
import type { OneTimeToken } from "./one_time_token.ts";
import { AuthRefusal, invalid } from "./refusal.ts";
import { beginSession } from "./session.ts";
import { userById } from "./user.ts";

const prefix = "pkce_";
const codeMinutes = 5;

interface Flow {
  code_challenge: string;
  code_challenge_method: "s256" | "plain";
  authentication_method: string;
  user_id: string;
  fresh: boolean;
}

/** Remembers the challenge in `body`, if there is one, and marks the mailed token so that its link gives a code. */
export async function beginFlow(
  sql: Sql,
  body: Body,
  userId: string,
  type: LinkType,
  token: OneTimeToken,
): Promise<OneTimeToken> {
  const challenge = text(body, "code_challenge");
  if (!challenge) return token;
  const method = text(body, "code_challenge_method")?.toLowerCase() ?? "plain";
  if (method !== "s256" && method !== "plain") throw invalid("code challenge method is not supported");
  await sql`
    insert into auth.flow_state (id, user_id, auth_code, code_challenge_method, code_challenge, provider_type,
                                 authentication_method, created_at, updated_at)
    values (${randomUUID()}, ${userId}, ${
    digest(random(32))
  }, ${method}, ${challenge}, 'email', ${type}, now(), now())`;
  return { ...token, hash: prefix + token.hash };
}

/** Whether a token from a link belongs to a flow, and the token without its mark. */
export function splitMark(hash: string): { pkce: boolean; hash: string } {
  const pkce = hash.startsWith(prefix);
  return { pkce, hash: pkce ? hash.slice(prefix.length) : hash };
}

/** Issues the code that the user's latest flow of this type is waiting for. */
export async function issueCode(sql: Sql, userId: string, type: string): Promise<string> {
  const code = random(32);
  const [flow] = await sql`
    update auth.flow_state set auth_code = ${digest(code)}, auth_code_issued_at = now(), updated_at = now()
     where id = (select id from auth.flow_state where user_id = ${userId} and authentication_method = ${type}
                 order by created_at desc limit 1)
    returning id`;
  if (!flow) throw notFound;
  return code;
}

/** Trades a code and the verifier behind its challenge for a session. */
export async function exchangeCode(auth: Auth, call: AuthCall): Promise<Response> {
  const [code, verifier] = [text(call.body, "auth_code"), text(call.body, "code_verifier")];
  if (!code || !verifier) {
    throw invalid("invalid request: both auth code and code verifier should be non-empty");
  }
  const session = await auth.sql.begin(async (sql) => {
    const [flow] = await sql<Flow[]>`
      select *, auth_code_issued_at > now() - make_interval(mins => ${codeMinutes}) as fresh
        from auth.flow_state where auth_code = ${digest(code)} for update`;
    if (!flow) throw notFound;
    if (!flow.fresh) {
      throw new AuthRefusal(422, "flow_state_expired", "invalid flow state, flow state has expired");
    }
    if (flow.code_challenge !== challengeOf(flow, verifier)) throw badVerifier;
    await sql`delete from auth.flow_state where auth_code = ${digest(code)}`;
    const user = await userById(sql, flow.user_id);
    if (!user) throw notFound;
    return await beginSession(auth, sql, call, user, flow.authentication_method);
  });
  return Response.json(session);
}

const notFound = new AuthRefusal(
  404,
  "flow_state_not_found",
  "invalid flow state, no valid flow state found",
);
const badVerifier = new AuthRefusal(
  400,
  "bad_code_verifier",
  "code challenge does not match previously saved code verifier",
);

function challengeOf({ code_challenge_method }: Flow, verifier: string): string {
  if (code_challenge_method === "plain") return verifier;
  return createHash("sha256").update(verifier).digest("base64url");
}
