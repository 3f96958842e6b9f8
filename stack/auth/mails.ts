import type { Auth } from "./context.ts";
import { actionLink, type LinkType } from "./link.ts";
import type { OneTimeToken } from "./one_time_token.ts";

const wording: Record<LinkType, { subject: string; action: string }> = {
  signup: { subject: "Confirm your email address", action: "Confirm your email address" },
  invite: { subject: "You have been invited", action: "Accept the invitation" },
  magiclink: { subject: "Your sign-in link", action: "Sign in" },
  recovery: { subject: "Reset your password", action: "Reset your password" },
  email_change: { subject: "Confirm the change of your email address", action: "Confirm the change" },
};

/** Mails a link and its code to `email`. */
export async function mailToken(
  auth: Auth,
  email: string,
  type: LinkType,
  { code, hash }: OneTimeToken,
  redirect: string,
): Promise<void> {
  const { subject, action } = wording[type];
  const link = actionLink(auth, hash, type, redirect);
  await auth.send({
    to: email,
    subject,
    text: `${action}: ${link}\n\nOr enter this code: ${code}\n`,
    html: `<p><a href="${link.replaceAll("&", "&amp;")}">${action}</a></p><p>Or enter this code: ${code}</p>`,
  });
}
