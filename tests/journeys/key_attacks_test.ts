import { assertEquals, assertMatch } from "@std/assert";
import { newId } from "@/core/id.ts";
import { type Answer, callerAs, callerWith, type Problem } from "@/tests/support/caller.ts";
import { installation } from "@/tests/support/installation.ts";
import { bearing, guessesForgotten, inDatabase, keyFor, keys } from "@/tests/support/keys.ts";
import { expecting } from "@/tests/support/over_http.ts";

function refusedAsKey({ status, headers, body }: Answer<Problem>, what: string) {
  assertEquals([status, body.type], [401, "/problems/key_unknown"], what);
  assertMatch(headers.get("content-type")!, /problem\+json/);
  assertEquals(headers.get("www-authenticate"), "Bearer");
}

Deno.test("a key that is unknown, revoked or has run out answers 401, and no cookie makes up for it", async () => {
  await guessesForgotten();
  const owner = await callerAs("owner@noor.test");
  const [revoked, expired] = [await keyFor(["patients.read"]), await keyFor(["patients.read"])];
  assertEquals((await callerWith().get("/c/noor/patients", bearing(revoked.key))).status, 200);
  expecting(200, await owner.post(`${keys}/${revoked.id}/revocation`));
  await inDatabase((sql) =>
    sql`update app.api_keys set made_at = now() - interval '31 days', expires_at = now() - interval '1 second'
         where id = ${expired.id}`
  );
  const wrong = {
    revoked: revoked.key,
    expired: expired.key,
    empty: "",
    short: "cusp_",
    other: "eyJhbGciOi.e30.x",
  };
  for (const [what, key] of Object.entries(wrong)) {
    refusedAsKey(await callerWith().get<Problem>("/c/noor/patients", bearing(key)), what);
    refusedAsKey(await owner.get<Problem>("/c/noor/patients", bearing(key)), `${what}, beside a session`);
    refusedAsKey(await owner.post<Problem>("/c/noor/patients", { name: "X" }, bearing(key)), what);
  }
  assertEquals((await owner.get("/c/noor/patients")).status, 200);
});

Deno.test("beside a key a session counts for nothing: neither its permissions nor its clinics", async () => {
  const { key } = await keyFor(["patients.read"]);
  const [owner, other] = [await callerAs("owner@noor.test"), await callerAs("owner@bega.test")];
  assertEquals((await owner.get("/c/noor/invoices", bearing(key))).status, 403);
  assertEquals((await other.get("/c/bega/patients", bearing(key))).status, 404);
  const answer = await owner.get("/c/noor/patients", bearing(key));
  assertEquals([answer.status, answer.headers.getSetCookie()], [200, []]);
});

Deno.test("no other site can have a browser use a key: its requests are refused with or without one", async () => {
  const { key } = await keyFor(["patients.write"]);
  for (const origin of ["https://evil.test", "null"]) {
    for (const site of [{ "sec-fetch-site": "cross-site" }, {}] as Record<string, string>[]) {
      const answer = await callerWith().post(
        "/c/noor/patients",
        { name: "Nobody" },
        bearing(key, { origin, ...site }),
      );
      assertEquals(answer.status, 403, origin);
    }
  }
  const asked = await fetch(`${installation().origin}/c/noor/patients`, {
    method: "OPTIONS",
    headers: { origin: "https://evil.test", "access-control-request-headers": "authorization" },
  });
  await asked.body?.cancel();
  assertEquals(asked.headers.get("access-control-allow-origin"), null);
});

Deno.test("neither a clinic, a maker, an end nor a permission for people can be smuggled into a key", async () => {
  const owner = await callerAs("owner@noor.test");
  const { body: { user } } = await owner.get<{ user: { id: string } }>("/me");
  const made = await keyFor(["patients.read"], {
    clinic_id: newId(),
    clinicId: newId(),
    made_by: newId(),
    id: newId(),
    expires_at: "2099-01-01T00:00:00Z",
    revoked_at: null,
    role: "owner",
  });
  await inDatabase(async (sql) => {
    const [row] = await sql`
      select c.slug, k.made_by as "madeBy", k.expires_at < now() + interval '31 days' as soon
        from app.api_keys k join app.clinics c on c.id = k.clinic_id where k.id = ${made.id}`;
    assertEquals({ ...row }, { slug: "noor", madeBy: user.id, soon: true });
  });
  for (const permission of ["api_keys.manage", "members.write", "no.such"]) {
    const wanted = { name: "Robot", permissions: ["patients.read", permission], days: 30 };
    assertEquals((await owner.post(keys, wanted)).status, 403, permission);
  }
  for (const days of [0, 366, "x", undefined]) {
    const refused = await owner.post<Problem>(keys, { name: "Robot", permissions: ["patients.read"], days });
    assertEquals([refused.status, Object.keys(refused.body.fields!)], [422, ["days"]]);
  }
  const raised = await callerWith().post(
    keys,
    { name: "Robot", permissions: ["patients.read"], days: 1 },
    bearing(made.key),
  );
  assertEquals(raised.status, 403);
});

Deno.test("an address that keeps guessing has to wait, and a key that is right does not", async () => {
  await guessesForgotten();
  const { key } = await keyFor(["patients.read"]);
  const guess = () => `cusp_00000000_${btoa(newId()).replaceAll(/[+/=]/g, "").slice(0, 43)}`;
  const statuses = [];
  for (let tries = 0; tries < 31; tries++) {
    statuses.push((await callerWith().get("/c/noor/patients", bearing(guess()))).status);
  }
  assertEquals([statuses[0], statuses[29], statuses[30]], [401, 401, 429]);
  assertEquals((await callerWith().get("/c/noor/patients", bearing(key))).status, 200);
  await guessesForgotten();
});
