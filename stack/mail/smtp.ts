import type { AddressInfo } from "node:net";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import type { Mailbox } from "./mailbox.ts";

const mostBytes = 30 * 1024 * 1024;

export interface Smtp extends AsyncDisposable {
  url: string;
}

/** Starts an SMTP server on 127.0.0.1 that delivers nothing: whatever is sent lands in `mailbox`. */
export async function startSmtp(mailbox: Mailbox): Promise<Smtp> {
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    hideSTARTTLS: true,
    disableReverseLookup: true,
    size: mostBytes,
    closeTimeout: 500, // a sender's pool keeps its connections open
    onAuth: (_auth, _session, done) => done(null, { user: "anybody" }),
    onData(stream, session, done) {
      const pieces: Uint8Array[] = [];
      stream.on("data", (piece: Uint8Array) => pieces.push(piece));
      stream.on("end", () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        keep(mailbox, new Blob(pieces as BlobPart[]), recipients).then(() => done(), done);
      });
    },
  });
  server.on("error", (error) => console.error("smtp", error.message));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** One entry for each recipient of the envelope: a blind copy is a mail like any other. */
async function keep(mailbox: Mailbox, raw: Blob, recipients: string[]): Promise<void> {
  const { from, subject, text, html } = await PostalMime.parse(raw);
  const at = new Date().toISOString();
  for (const to of recipients) {
    await mailbox.add({
      to,
      from: from?.address ?? "",
      subject: subject ?? "",
      text: text?.replace(/\n$/, "") ?? "",
      html: html ?? "",
      at,
    });
  }
}
