import { assert, assertEquals } from "@std/assert";
import { connect } from "@/core/db.ts";
import { newId } from "@/core/id.ts";
import { browser, type Caller, callerAs } from "@/tests/support/caller.ts";
import { type Call, callsOf } from "@/tests/support/calls.ts";
import { foreignRecords } from "@/tests/support/foreign.ts";
import { installation } from "@/tests/support/installation.ts";
import { type Route, routesUnder } from "@/tests/support/route_files.ts";
import { stateOf } from "@/tests/support/state_of.ts";

/** What a page of another site can have a browser send with the cookies of whoever looks at it. */
const attacks: [what: string, headers: Record<string, string>][] = [
  ["a foreign origin", { origin: "https://evil.test" }],
  ["an origin that only begins like ours", { origin: `${installation().origin}.evil.test` }],
  ["a hidden origin", { origin: "null" }],
  ["a cross-site request without an origin", { "sec-fetch-site": "cross-site" }],
  ["a request from a neighbouring site", { "sec-fetch-site": "same-site", origin: "http://evil.localhost" }],
];

/** What any site may send, since it is nobody's: no cookie counts there. */
const everybodys = "/api/v1/public/";

/** Bodies that need no permission of ours before a browser sends them. */
function simple(body: object): [type: string | undefined, body: BodyInit][] {
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) form.set(name, String(value));
  return [
    ["text/plain", JSON.stringify(body)],
    [undefined, form],
    [undefined, new URLSearchParams(form as unknown as Record<string, string>)],
    ["application/json", JSON.stringify(body)],
  ];
}

async function everyPost(): Promise<{ path: string; body: object }[]> {
  const who = ["reception", "doctor", "owner"].map((name) => callerAs(`${name}@noor.test`));
  const [reception, doctor, owner] = await Promise.all(who);
  const foreign = await foreignRecords(reception, doctor, owner);
  const folders = await Array.fromAsync(Deno.readDir(new URL("../../routes", import.meta.url)));
  const tops = folders.filter(({ isDirectory, name }) => isDirectory && !name.startsWith("(_"));
  const calls = await Promise.all(tops.map(async ({ name }) => {
    const posts = (await routesUnder(name)).filter(({ methods }) => methods.includes("POST"));
    return posts.filter(({ path }) => !path.startsWith(everybodys)).flatMap((route): Call[] => {
      if (route.path.startsWith("/c/[clinic]") || route.path.startsWith("/portal/[clinic]")) {
        return callsOf(route, "noor", foreign).filter(({ method }) => method === "POST");
      }
      return [{ method: "POST", path: addressOf(route), body: {} }];
    });
  }));
  return calls.flat().map(({ path, body = {} }) => ({ path, body }));
}

const addressOf = ({ path }: Route) =>
  path.replace(/\/\([^)]+\)/g, "").replaceAll(/\[(\w+)\]/g, () => newId());

async function stateOfBoth() {
  const sql = connect(installation().ownerUrl, { max: 1 });
  try {
    const clinics = await sql<{ id: string }[]>`select id from app.clinics where slug in ('noor', 'bega')`;
    const sessions = await sql`select id, ended_at from app.sessions order by id`;
    return [await stateOf(sql, clinics.map(({ id }) => id)), [...sessions]];
  } finally {
    await sql.end();
  }
}

const sent = async ({ cookie }: Caller, path: string, body: BodyInit, headers: Record<string, string>) => {
  const response = await fetch(installation().origin + path, {
    method: "POST",
    body,
    redirect: "manual",
    headers: { ...browser, cookie, ...headers },
  });
  return { response, text: await response.text() };
};

Deno.test("no route takes anything from another site, however it is sent", async () => {
  const posts = await everyPost();
  assert(posts.length > 25, `only ${posts.length} routes were found`);
  const owner = await callerAs("owner@noor.test");
  const before = await stateOfBoth();
  for (const { path, body } of posts) {
    for (const [what, headers] of attacks) {
      for (const [type, content] of simple(body)) {
        const kind: Record<string, string> = type ? { "content-type": type } : {};
        const { response, text } = await sent(owner, path, content, { ...headers, ...kind });
        const said = `${path} answered ${response.status} to ${what}`;
        assertEquals([response.status, response.headers.getSetCookie()], [403, []], said);
        assert(text.includes("This request came from another site"), said);
      }
    }
  }
  assertEquals(await stateOfBoth(), before);
});

Deno.test("the same request from a page of ours is taken, so what refuses is where it came from", async () => {
  const reception = await callerAs("reception@noor.test");
  const ours = { origin: installation().origin, "sec-fetch-site": "same-origin" };
  const form = () => new URLSearchParams({ name: "Nobody's Enemy" });
  assertEquals((await sent(reception, "/c/noor/patients", form(), ours)).response.status, 303);
  const { response } = await sent(reception, "/c/noor/patients", JSON.stringify({ name: "Plain" }), {
    ...ours,
    "content-type": "text/plain",
  });
  assertEquals(response.status, 422);
});
