import { assertEquals } from "@std/assert";
import { connect } from "@/core/db.ts";
import { newId } from "@/core/id.ts";
import { demoPassword } from "@/stack/demo/seed.ts";
import { callerWith, type Problem } from "@/tests/support/caller.ts";
import { installation } from "@/tests/support/installation.ts";
import { newcomer, password as newPassword } from "@/tests/support/newcomer.ts";

type Headers = Record<string, string>;

const guess = async (email: string, password = "a guess", headers: Headers = {}) =>
  (await callerWith().post<Problem>("/sign-in", { email, password }, headers)).status;

/** Changes the counters as only time, or the database's owner, can. */
async function counters(change: string, key: string): Promise<number> {
  const sql = connect(installation().ownerUrl, { max: 1 });
  try {
    return (await sql.unsafe(`update private.limits set ${change} where key like $1`, [key])).count;
  } finally {
    await sql.end();
  }
}

const disguises: [what: string, headers: Headers][] = [
  ["another address", { "x-forwarded-for": "203.0.113.7" }],
  ["a chain of addresses", { "x-forwarded-for": "203.0.113.7, 127.0.0.1" }],
  ["a real one", { "x-real-ip": "203.0.113.8" }],
  ["the standard's header", { forwarded: "for=203.0.113.9;proto=https" }],
  ["a cloud's headers", { "cf-connecting-ip": "203.0.113.10", "true-client-ip": "203.0.113.10" }],
  ["another browser", { "user-agent": "Other/1.0" }],
];

Deno.test("a guessed account stays locked under every disguise, for the right password too, until time has passed", async () => {
  const { email } = await newcomer("assistant");
  for (let tries = 0; tries < 10; tries++) assertEquals(await guess(email), 422);
  assertEquals(await guess(email), 429);
  assertEquals(await guess(email, newPassword), 429);
  for (const [what, headers] of disguises) assertEquals(await guess(email, newPassword, headers), 429, what);
  for (const spelling of [email.toUpperCase(), email.replace(/^./, (letter) => letter.toUpperCase())]) {
    assertEquals(await guess(spelling, newPassword), 429, spelling);
  }
  assertEquals(await counters("until = now()", `sign-in:account:${email}%`), 1);
  assertEquals(await guess(email, newPassword), 200);
});

Deno.test("a spelling that Auth might take for the account is no way round: it never signs in", async () => {
  const [name, host] = "doctor@bega.test".split("@");
  for (
    const email of [
      ...[
        ` ${name}@${host}`,
        `${name}@${host} `,
        `${name}@${host}.`,
        `${name}+1@${host}`,
        `"${name}"@${host}`,
      ],
      ...[
        `${name}@${host}\u200b`,
        `${name}\u0000@${host}`,
        `${name}@ｂega.test`,
        `${name} @${host}`,
        `do.ctor@${host}`,
      ],
    ]
  ) {
    assertEquals(await guess(email, demoPassword), 422, JSON.stringify(email));
  }
});

Deno.test("one address is stopped after 300 tries, whatever accounts it names, until time has passed", async () => {
  const nobody = () => `${newId()}@noor.test`;
  assertEquals(await guess(nobody()), 422);
  const key = "sign-in:address:%";
  try {
    await counters("hits = 299, until = now() + interval '5 minutes'", key);
    assertEquals(await guess(nobody()), 422);
    assertEquals(await guess(nobody()), 429);
    for (const [what, headers] of disguises) assertEquals(await guess(nobody(), "a", headers), 429, what);
    const answer = await callerWith().post<Problem>("/sign-in", { email: nobody(), password: "a" });
    assertEquals(Number(answer.headers.get("retry-after")) > 200, true);
  } finally {
    await counters("until = now()", key);
  }
  assertEquals(await guess(nobody()), 422);
});
