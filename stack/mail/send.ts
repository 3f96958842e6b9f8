import { createTransport } from "nodemailer";

export interface OutgoingMail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Hands a mail to the SMTP server; resolves once it is accepted. */
export type SendMail = (mail: OutgoingMail) => Promise<void>;

/** Sends through the server at `smtpUrl`, as `from`. */
export function sender(smtpUrl: string, from: string): SendMail {
  const transport = createTransport(smtpUrl);
  return async (mail) => {
    await transport.sendMail({ from, ...mail });
  };
}
