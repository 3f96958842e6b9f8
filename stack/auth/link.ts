import type { Auth } from "./context.ts";

/** The word in a link or a verification that says what it is for. */
export type LinkType = "signup" | "invite" | "magiclink" | "recovery" | "email_change";

/** Where to send a browser: the wanted place if it is on this machine or on the site itself, else the site. */
export function allowedRedirect(auth: Auth, wanted?: string | null): string {
  if (!wanted || !URL.canParse(wanted)) return auth.siteUrl;
  const { protocol, hostname, origin } = new URL(wanted);
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(hostname) && /^https?:$/.test(protocol);
  return local || origin === new URL(auth.siteUrl).origin ? wanted : auth.siteUrl;
}

/** The link that verifies a token and then leads to `redirect`. */
export function actionLink(auth: Auth, hash: string, type: LinkType, redirect: string): string {
  const query = new URLSearchParams({ token: hash, type, redirect_to: redirect });
  return `${auth.issuer}/verify?${query}`;
}
