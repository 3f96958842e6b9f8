import { assert, assertEquals } from "@std/assert";
import { connect } from "@/core/db.ts";
import { browser, callerAs, callerWith, type Problem } from "@/tests/support/caller.ts";
import { installation } from "@/tests/support/installation.ts";
import { mailTo } from "@/tests/support/mailbox.ts";
import { expecting, uniquely } from "@/tests/support/over_http.ts";

const { origin } = installation();
const address = () => `attack-${crypto.randomUUID()}@example.test`;
const visitor = callerWith();

/** A time that is held at bega, and the way to what it opens. */
async function held(): Promise<string> {
  const { calendars } = expecting(200, await visitor.get<{ calendars: { id: string }[] }>("/book/bega"));
  const [{ id: calendarId }] = calendars;
  const day = new Date(Date.now() + (20 + Math.random() * 30) * 86_400_000).toISOString().slice(0, 10);
  const query = new URLSearchParams({ clinic: "bega", calendarId, day, days: "7" });
  const free = await visitor.get<{ times: { startsAt: string }[] }>(`/api/v1/public/availability?${query}`);
  const { startsAt } = free.body.times[Math.floor(Math.random() * free.body.times.length)];
  const answer = await visitor.post("/book/bega/holds", { calendarId, startsAt });
  assertEquals(answer.status, 201);
  return new URL(answer.headers.get("location")!, origin).pathname;
}

const details = (more: object = {}) => ({
  name: "Nobody Here",
  phone: "0722 300 999",
  email: address(),
  ...more,
});

Deno.test("after five wrong codes the right one opens nothing either, and another session, cookie or name helps nobody", async () => {
  const at = await held();
  const email = address();
  expecting(200, await visitor.post(at, details({ email })));
  const code = (await mailTo(email, /\d{6}/)).subject.match(/\d{6}/)![0];
  const wrong = code === "111111" ? "222222" : "111111";
  for (let tries = 0; tries < 5; tries++) {
    assertEquals((await visitor.post(`${at}/confirmation`, { code: wrong })).status, 422);
  }
  assertEquals((await callerWith().post(`${at}/confirmation`, { code })).status, 429);
  assertEquals((await visitor.post(`${at}/confirmation`, { code }, { "user-agent": "another" })).status, 429);
  expecting(200, await visitor.post(`${at}/release`, {}));
});

Deno.test("nothing tells whether an address is a patient's: the answers are the same, word for word", async () => {
  const owner = await callerAs("owner@bega.test");
  const email = address();
  expecting(
    201,
    await owner.post("/c/bega/patients", { name: uniquely("Known Here"), phone: "0722 300 777", email }),
  );
  const said = [];
  for (const asked of [email, address()]) {
    const at = await held();
    const answer = await visitor.post(at, details({ email: asked }));
    const { text } = await visitor.get(`${at}/confirmation`, browser);
    const main = text.slice(text.indexOf("<main"), text.indexOf('<div class="ticket"'));
    said.push([answer.status, answer.text, main.replaceAll(asked, "").replaceAll(at, "")]);
    expecting(200, await visitor.post(`${at}/release`, {}));
  }
  assertEquals(said[0], said[1]);
});

Deno.test("a mailbox is filled by nobody: the sixth code within the hour is refused, whatever time is held", async () => {
  const at = await held();
  const email = address();
  const statuses = [];
  for (let times = 0; times < 6; times++) statuses.push((await visitor.post(at, details({ email }))).status);
  assertEquals(statuses, [200, 200, 200, 200, 200, 429]);
  expecting(200, await visitor.post(`${at}/release`, {}));
});

Deno.test("what is too large, of another kind, no date or no number is refused, and script in a name is only a name", async () => {
  const at = await held();
  const name = "<script>alert(1)</script>";
  const refused = async (body: object) => (await visitor.post<Problem>(at, body)).status;
  assertEquals(await refused(details({ note: "x".repeat(1_100_000) })), 413);
  assertEquals(await refused(details({ note: "x".repeat(501) })), 422);
  assertEquals(await refused(details({ birthDate: "2999-01-01" })), 422);
  assertEquals(await refused(details({ phone: "none" })), 422);
  assertEquals(await refused(details({ email: "nobody" })), 422);
  const shown = await visitor.post(at, new URLSearchParams({ ...details(), name, phone: "none" }), browser);
  assertEquals(shown.status, 422);
  assert(!shown.text.includes(name) && shown.text.includes("&lt;script"));
  expecting(200, await visitor.post(`${at}/release`, {}));
});

Deno.test("whoever tries secrets is slowed down, and a secret of one clinic is none at another", async () => {
  const at = await held();
  assertEquals((await visitor.get(at.replace("/bega/", "/noor/"))).status, 404);
  const statuses = new Set<number>();
  for (let tries = 0; tries < 32; tries++) {
    statuses.add((await visitor.get(`/book/bega/visits/${crypto.randomUUID()}`)).status);
  }
  assertEquals(statuses, new Set([404, 429]));
  assertEquals(
    (await visitor.get(at)).status,
    200,
    "whoever has the secret is not slowed down by those who guess",
  );
  await forgetGuesses();
  expecting(200, await visitor.post(`${at}/release`, {}));
});

/** Others ask from this address too. */
async function forgetGuesses(): Promise<void> {
  const sql = connect(installation().ownerUrl, { max: 1 });
  await sql`delete from private.limits where key like 'booking:unknown:bega:%'`;
  await sql.end();
}

Deno.test("a clinic that is unknown has no booking, and its pages say no more than that", async () => {
  for (const path of ["/book/nowhere", "/book/nowhere/holds/x", "/book/nowhere?embed=1"]) {
    assertEquals((await visitor.get(path)).status, 404, path);
  }
  const query = new URLSearchParams({ clinic: "nowhere", calendarId: crypto.randomUUID() });
  assertEquals((await visitor.get(`/api/v1/public/availability?${query}`)).status, 404);
});
