import type { Auth, AuthCall } from "./context.ts";
import { allowedRedirect } from "./link.ts";
import { issueCode, splitMark } from "./pkce.ts";
import { AuthRefusal } from "./refusal.ts";
import { beginSession } from "./session.ts";
import { halfWay, redeem } from "./verify.ts";

/** Answers GET /verify: uses up a mailed link and sends the browser on, with a session, a code or an error. */
export async function followLink(auth: Auth, call: AuthCall): Promise<Response> {
  const query = call.url.searchParams;
  const target = new URL(allowedRedirect(auth, query.get("redirect_to")));
  const type = query.get("type") ?? "";
  const { pkce, hash } = splitMark(query.get("token") ?? query.get("token_hash") ?? "");
  try {
    await auth.sql.begin(async (sql) => {
      const user = await redeem(sql, type, hash);
      if (!user) target.hash = String(new URLSearchParams({ message: halfWay.msg }));
      else if (pkce) target.searchParams.set("code", await issueCode(sql, user.id, type));
      else target.hash = fragment(await beginSession(auth, sql, call, user, "otp"), type);
    });
  } catch (error) {
    if (!(error instanceof AuthRefusal)) throw error;
    const problem = {
      error: "access_denied",
      error_code: error.code,
      error_description: error.code === "otp_expired"
        ? "Email link is invalid or has expired"
        : error.message,
    };
    if (pkce) { for (const [name, value] of Object.entries(problem)) target.searchParams.set(name, value); }
    target.hash = String(new URLSearchParams(problem));
  }
  return new Response(null, { status: 303, headers: { location: target.href } });
}

function fragment(session: Awaited<ReturnType<typeof beginSession>>, type: string): string {
  const { access_token, expires_at, expires_in, refresh_token, token_type } = session;
  return String(
    new URLSearchParams({
      access_token,
      expires_at: String(expires_at),
      expires_in: String(expires_in),
      refresh_token,
      token_type,
      type,
    }),
  );
}
