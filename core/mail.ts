import nodemailer from "nodemailer";
import { theConfig } from "./config.ts";

/** One mail, ready to leave. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** Names the mail for good: the same key is the same mail, whoever sends it again. */
  key?: string;
  attachments?: { filename: string; content: string; contentType: string }[];
}

let transport: ReturnType<typeof nodemailer.createTransport> | undefined;

/** Hands a mail to the SMTP server. Jobs call it, after the change that it speaks of was committed. */
export async function send({ key, ...mail }: Mail): Promise<void> {
  const { smtpUrl, mailFrom, origin } = theConfig();
  transport ??= nodemailer.createTransport(smtpUrl);
  const messageId = key && `<${key}@${new URL(origin).hostname}>`;
  await transport.sendMail({ from: mailFrom, messageId, ...mail });
}
