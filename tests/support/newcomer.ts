import { newId } from "@/core/id.ts";
import { eventually } from "@/tests/stack/support/eventually.ts";
import { type Caller, callerAs, callerWith, cookiesIn } from "./caller.ts";
import { expecting } from "./over_http.ts";

const settings = "/c/noor/settings";

/** The password of everybody new. */
export const password = "a long enough password";

/** The texts of the invitations that an address has got, newest first. */
export async function mailsTo(email: string): Promise<string[]> {
  const { body } = await callerWith().get<{ to: string; text: string }[]>("/dev/mail");
  return body.filter(({ to, text }) => to.includes(email) && text.includes("invitation/"))
    .map(({ text }) => text);
}

/** Invites an address to noor and returns the path of the link in its mail. */
export async function linkTo(email: string, role: string): Promise<string> {
  const owner = await callerAs("owner@noor.test");
  const before = await mailsTo(email);
  expecting(201, await owner.post(`${settings}/invitations`, { email, role }));
  const [text] = await eventually(async () => (await mailsTo(email)).slice(0, -before.length || undefined));
  return new URL(text.match(/https?:\S+/)![0]).pathname;
}

/** Somebody new who works at noor, from the mail to the session. */
export async function newcomer(role: string): Promise<{ caller: Caller; id: string; email: string }> {
  const email = `new-${newId()}@example.test`;
  const answer = await callerWith().post<{ id: string }>(await linkTo(email, role), {
    name: "New Comer",
    password,
  });
  return { email, id: expecting(201, answer).id, caller: callerWith(cookiesIn(answer)) };
}
