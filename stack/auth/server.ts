import { type Caller, type Callers, keyOf, Unauthorized } from "../http/caller.ts";
import { type Call, type Handler, router, type Routes } from "../http/routes.ts";
import { isUuid } from "../uuid.ts";
import { createUser } from "./admin_create.ts";
import { deleteUser } from "./admin_delete.ts";
import { deleteFactor, listFactors } from "./admin_factors.ts";
import { generateLink, invite } from "./admin_link.ts";
import { listUsers, readUser } from "./admin_read.ts";
import { updateUser } from "./admin_update.ts";
import { bodyOf } from "./body.ts";
import type { Auth, AuthHandler } from "./context.ts";
import { enroll, unenroll } from "./factor_enroll.ts";
import { challenge, verifyFactor } from "./factor_verify.ts";
import { followLink } from "./follow_link.ts";
import { otp, recover, resend } from "./mail_token.ts";
import { ownUser, updateOwnUser } from "./own_user.ts";
import { AuthRefusal, userNotFound } from "./refusal.ts";
import { token } from "./sign_in.ts";
import { signOut } from "./sign_out.ts";
import { signUp } from "./sign_up.ts";
import { verify } from "./verify.ts";

/** What may be asked without an API key: a link in a mail has none, nor has whoever checks a token. */
const open: Record<string, AuthHandler> = {
  "GET /auth/v1/verify": followLink,
  "GET /auth/v1/.well-known/jwks.json": (auth) => Promise.resolve(Response.json(auth.tokens.jwks)),
  "GET /auth/v1/health": () => Promise.resolve(Response.json({ name: "GoTrue" })),
};

const keyed: Record<string, AuthHandler> = {
  "POST /auth/v1/signup": signUp,
  "POST /auth/v1/token": token,
  "POST /auth/v1/otp": otp,
  "POST /auth/v1/recover": recover,
  "POST /auth/v1/resend": resend,
  "POST /auth/v1/verify": verify,
  "POST /auth/v1/logout": signOut,
  "GET /auth/v1/user": ownUser,
  "PUT /auth/v1/user": updateOwnUser,
  "POST /auth/v1/factors": enroll,
  "DELETE /auth/v1/factors/:id": unenroll,
  "POST /auth/v1/factors/:id/challenge": challenge,
  "POST /auth/v1/factors/:id/verify": verifyFactor,
  "POST /auth/v1/invite": invite,
  "POST /auth/v1/admin/generate_link": generateLink,
  "GET /auth/v1/admin/users": listUsers,
  "POST /auth/v1/admin/users": createUser,
  "GET /auth/v1/admin/users/:id": readUser,
  "PUT /auth/v1/admin/users/:id": updateUser,
  "DELETE /auth/v1/admin/users/:id": deleteUser,
  "GET /auth/v1/admin/users/:id/factors": listFactors,
  "DELETE /auth/v1/admin/users/:id/factors/:factor": deleteFactor,
};

/** Answers `/auth/v1/…` as hosted Auth does. */
export function authServer(auth: Auth, callers: Callers): (call: Call) => Promise<Response | undefined> {
  const answering = (handler: AuthHandler, needsKey: boolean): Handler => async (call) => {
    const keyRole = needsKey ? callers.keyRole(keyOf(call.request)) : "anon";
    if (call.params.id && !isUuid(call.params.id)) throw userNotFound;
    const body = call.request.method === "GET" ? {} : await bodyOf(call.request);
    return await handler(auth, { ...call, body, keyRole, ip: clientAddress(call, keyRole) });
  };
  const routes: Routes = {};
  for (const [route, handler] of Object.entries(open)) routes[route] = answering(handler, false);
  for (const [route, handler] of Object.entries(keyed)) routes[route] = answering(handler, true);
  const find = router(routes);
  return async (call) => {
    try {
      return await find(call);
    } catch (error) {
      if (error instanceof AuthRefusal) return error.response();
      if (error instanceof Unauthorized) throw error;
      console.error("auth", error);
      return new AuthRefusal(500, "unexpected_failure", "Unexpected failure").response();
    }
  };
}

/** A server that signs people in for them may name their address, if it holds the secret key. */
function clientAddress({ request, ip }: Call, keyRole: Caller["role"]): string {
  const named = request.headers.get("sb-forwarded-for")?.split(",")[0].trim();
  return keyRole === "service_role" && named && /^[\d.a-f:]+$/i.test(named) ? named : ip;
}
