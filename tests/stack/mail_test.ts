import { assertEquals } from "@std/assert";
import { createTransport } from "nodemailer";
import { mailboxIn } from "@/stack/mail/mailbox.ts";
import { stackFor } from "./support/stack.ts";

const test = stackFor();

test("every mail is captured, newest first, one entry for each recipient", async (stack) => {
  const transport = createTransport(stack.smtpUrl.replace("//", "//anybody:anything@"));
  await transport.sendMail({ from: "Noor <desk@noor.test>", to: "a@x.test", subject: "First", text: "one" });
  await transport.sendMail({
    from: "desk@noor.test",
    to: "Ana Ștefănescu <b@x.test>",
    bcc: "c@x.test",
    subject: "Programare confirmată",
    text: "două",
    html: "<p>două</p>",
  });
  const mails = await (await fetch(stack.mailUrl)).json();
  assertEquals(mails.map(({ to, from, subject }: Record<string, string>) => [to, from, subject]), [
    ["c@x.test", "desk@noor.test", "Programare confirmată"],
    ["b@x.test", "desk@noor.test", "Programare confirmată"],
    ["a@x.test", "desk@noor.test", "First"],
  ]);
  assertEquals([mails[1].text, mails[1].html.trim()], ["două", "<p>două</p>"]);
  assertEquals(Math.abs(Date.now() - Date.parse(mails[0].at)) < 60_000, true);
});

Deno.test("the newest 500 mails are there again after a restart", async () => {
  const folder = await Deno.makeTempDir();
  const mailbox = await mailboxIn(folder);
  const mail = (subject: string) => ({
    to: "a@x.test",
    from: "b@x.test",
    subject,
    text: "",
    html: "",
    at: "",
  });
  for (let number = 1; number <= 503; number++) await mailbox.add(mail(`number ${number}`));

  const again = await mailboxIn(folder);
  await again.add(mail("after"));
  const subjects = again.list().map(({ subject }) => subject);
  assertEquals([subjects.length, subjects[0], subjects[1], subjects[499]], [
    500,
    "after",
    "number 503",
    "number 5",
  ]);
  await Deno.remove(folder, { recursive: true });
});
