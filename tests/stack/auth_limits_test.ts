import { assertEquals } from "@std/assert";
import { ok, signedIn, someEmail, stackFor, visitor } from "./support/stack.ts";

const test = stackFor({ mailLimits: { interval: 60, hourly: 5 } });

test("one address gets one mail a minute, whether it has an account or not", async (stack) => {
  for (const email of [(await signedIn(stack)).email, someEmail()]) {
    ok(await visitor(stack).auth.resetPasswordForEmail(email));
    const again = await visitor(stack).auth.resetPasswordForEmail(email);
    assertEquals([again.error?.status, again.error?.code], [429, "over_email_send_rate_limit"]);
  }
});

test("all addresses together get only so many mails an hour", async (stack) => {
  const codes: (string | undefined)[] = [];
  for (let i = 0; i < 4; i++) {
    codes.push((await visitor(stack).auth.resetPasswordForEmail(someEmail())).error?.code);
  }
  assertEquals(codes, [undefined, undefined, undefined, "over_email_send_rate_limit"]);
});
