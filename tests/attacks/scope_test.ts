import { assert, assertEquals, assertMatch } from "@std/assert";
import { RealtimeClient } from "@supabase/realtime-js";
import { connect } from "@/core/db.ts";
import { browser, type Caller, callerAs } from "@/tests/support/caller.ts";
import { installation } from "@/tests/support/installation.ts";
import { newcomer } from "@/tests/support/newcomer.ts";
import { expecting, patientAt } from "@/tests/support/over_http.ts";

/** The topic of a clinic's news for whoever may read its patients, as its pages name it now. */
async function topicOf(slug: string): Promise<string> {
  const sql = connect(installation().ownerUrl, { max: 1 });
  try {
    const [{ id, epoch }] = await sql`select id, live_epoch as epoch from app.clinics where slug = ${slug}`;
    return `clinic:${id}:${epoch}:patients.read`;
  } finally {
    await sql.end();
  }
}

/** Somebody's live connection: what joining a topic ends with, and what is heard on it. */
async function lineOf(caller: Caller) {
  const { url, key, token } = expecting(200, await caller.post<Record<string, string>>("/live"));
  const client = new RealtimeClient(url, {
    params: { apikey: key },
    accessToken: () => Promise.resolve(token),
  });
  await client.setAuth();
  const heard: string[] = [];
  return {
    heard,
    join: (topic: string) =>
      new Promise<string>((resolve) =>
        client.channel(topic, { config: { private: true } })
          .on("broadcast", { event: "event" }, ({ payload }) => heard.push(payload.subject))
          .subscribe((status) => status !== "CLOSED" && resolve(status))
      ),
    [Symbol.asyncDispose]: async () => {
      await client.removeAllChannels();
      await client.disconnect();
    },
  };
}

const soon = async (found: () => boolean) => {
  for (let tries = 0; tries < 100 && !found(); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return found();
};

Deno.test("who is removed while a page is open reads nothing at the next request, and hears nothing more", async () => {
  const owner = await callerAs("owner@noor.test");
  const { caller, id } = await newcomer("receptionist");
  const topic = await topicOf("noor");
  await using line = await lineOf(caller);
  assertEquals(await line.join(topic), "SUBSCRIBED");
  const before = await patientAt(owner, "noor");
  assert(await soon(() => line.heard.includes(before.id)), "nothing was heard even while at work");

  expecting(200, await owner.post(`/c/noor/settings/staff/${id}/removal`));
  const now = await topicOf("noor");
  await using witness = await lineOf(owner);
  assertEquals(await witness.join(now), "SUBSCRIBED");
  const after = await patientAt(owner, "noor");
  assert(await soon(() => witness.heard.includes(after.id)));
  assertEquals(line.heard.includes(after.id), false);

  assertEquals((await caller.get("/c/noor/agenda")).status, 404);
  assertEquals((await caller.get("/c/noor/agenda", browser)).status, 404);
  await using again = await lineOf(caller);
  for (const closed of [topic, now]) assertMatch(await again.join(closed), /ERROR|TIMED_OUT/);
});

Deno.test("news is for the clinic it is of: a colleague of another one cannot listen, and who works at both hears each apart", async () => {
  const [noor, bega] = [await topicOf("noor"), await topicOf("bega")];
  await using stranger = await lineOf(await callerAs("reception@bega.test"));
  assertMatch(await stranger.join(noor), /ERROR|TIMED_OUT/);
  const both = await callerAs("both@cusp.test");
  await using line = await lineOf(both);
  assertEquals(await line.join(bega), "SUBSCRIBED");
  const [there, here] = [await patientAt(both, "noor"), await patientAt(both, "bega")];
  assert(await soon(() => line.heard.includes(here.id)));
  assertEquals(line.heard.includes(there.id), false);
});

Deno.test("changing the clinic never shows what was kept of the other, whatever was asked just before", async () => {
  const both = await callerAs("both@cusp.test");
  const [there, here] = [await patientAt(both, "noor"), await patientAt(both, "bega")];
  const pages = Array.from({ length: 24 }, (_, turn) => turn % 2 ? "noor" : "bega");
  const answers = await Promise.all(pages.map(async (slug) => ({
    slug,
    page: await both.get(`/c/${slug}/patients`, browser),
    data: await both.get(`/c/${slug}/patients`),
  })));
  for (const { slug, page, data } of answers) {
    const [own, other] = slug === "noor" ? [there, here] : [here, there];
    for (const { text, headers } of [page, data]) {
      assertEquals([text.includes(own.name), text.includes(other.name)], [true, false], slug);
      assertEquals(headers.get("cache-control"), "no-store");
    }
  }
});
