import { installation } from "./installation.ts";

/** A mail that was sent. */
export interface Sent {
  to: string;
  subject: string;
  text: string;
  at: string;
}

/** The mails to an address, newest first. */
export async function mailsTo(email: string): Promise<Sent[]> {
  const response = await fetch(`${installation().origin}/dev/mail`, {
    headers: { accept: "application/json" },
  });
  const mails: Sent[] = await response.json();
  return mails.filter(({ to }) => to === email);
}

/** Waits for a mail to an address whose subject matches, sent after so many of them; fails after 20 seconds. */
export async function mailTo(email: string, subject: RegExp, after = 0): Promise<Sent> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    const found = (await mailsTo(email)).filter((mail) => subject.test(mail.subject));
    if (found.length > after) return found[0];
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no mail to ${email} says ${subject}`);
}
