import { renew, type Tokens } from "./auth.ts";
import { type Claims, verify } from "./tokens.ts";

/** Somebody signed in, by a token that was verified. */
export interface Session extends Claims {
  accessToken: string;
}

/** What became of the tokens a request carried. */
export interface Found {
  session: Session | null;
  /** Set where the session was renewed and the browser must hear of it. */
  renewed?: Tokens;
  /** True where the browser holds tokens that open nothing any more. */
  stale?: boolean;
}

const renewals = new Map<string, Promise<Tokens | null>>();

/** Finds the session behind a request's tokens, renewing it when its access token has run out. */
export async function findSession({ accessToken, refreshToken }: Partial<Tokens>): Promise<Found> {
  const claims = accessToken ? await verify(accessToken) : null;
  if (claims) return { session: { ...claims, accessToken: accessToken! } };
  if (!refreshToken) return { session: null, stale: accessToken !== undefined };
  const renewed = await renewOnce(refreshToken);
  const fresh = renewed && await verify(renewed.accessToken);
  if (!fresh) return { session: null, stale: true };
  return { session: { ...fresh, accessToken: renewed.accessToken }, renewed };
}

/** One renewal at a time per session: requests that come together share it. */
function renewOnce(refreshToken: string): Promise<Tokens | null> {
  const running = renewals.get(refreshToken);
  if (running) return running;
  const renewal = renew(refreshToken).finally(() => renewals.delete(refreshToken));
  renewals.set(refreshToken, renewal);
  return renewal;
}
