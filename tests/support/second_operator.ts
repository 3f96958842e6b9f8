import { eventually } from "@/tests/stack/support/eventually.ts";
import { appointOperator } from "@/functions/operator.ts";
import { demoPassword } from "@/stack/demo/seed.ts";
import { type Caller, callerAs, callerWith } from "./caller.ts";

/** Appoints an operator as the command does, and has them choose the demo's password by the mail's link. */
export async function anotherOperator(email: string): Promise<{ caller: Caller; link: string }> {
  await appointOperator(email);
  const [link] = await eventually(async () => (await linksTo(email)).slice(0, 1));
  const answer = await callerWith().post(link, { password: demoPassword });
  if (answer.status !== 200) throw new Error(`the link answered ${answer.status}: ${answer.text}`);
  return { caller: await callerAs(email), link };
}

/** The links that were mailed to an operator, newest first. */
export async function linksTo(email: string): Promise<string[]> {
  const { body } = await callerWith().get<{ to: string; text: string }[]>("/dev/mail");
  return body.filter(({ to }) => to.includes(email))
    .flatMap(({ text }) => text.match(/\/password\/[\w-]+/)?.[0] ?? []);
}
