import { done } from "@/core/answer.ts";
import { signOut } from "@/core/auth.ts";
import { theConfig } from "@/core/config.ts";
import { sessionCookies } from "@/core/cookies.ts";
import { define } from "@/core/fresh.ts";
import { endSession } from "@/domain/identity/mod.ts";

/** Ends the session here first, so that it opens nothing even if Auth is away. */
export const handler = define.handlers({
  async POST(ctx) {
    const { session, acts } = ctx.state;
    if (session) {
      await acts.arriving(ctx.state.actor(), endSession);
      await signOut(session.accessToken);
    }
    const response = done(ctx.req, "/sign-in", { ok: true });
    sessionCookies(theConfig().origin).forget(response.headers);
    return response;
  },
});
