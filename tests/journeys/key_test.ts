import { assert, assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { browser, callerAs, callerWith, type Problem } from "@/tests/support/caller.ts";
import { bearing, inDatabase, keyFor, keys } from "@/tests/support/keys.ts";
import { expecting, uniquely } from "@/tests/support/over_http.ts";
import { textIn } from "@/texts/mod.ts";

Deno.test("a key opens the same addresses as a session, as data whatever is accepted", async () => {
  const { key } = await keyFor(["patients.read", "patients.write"]);
  const machine = callerWith();
  const name = uniquely("Parveen");
  const made = expecting(201, await machine.post<{ id: string }>("/c/noor/patients", { name }, bearing(key)));
  for (const accept of [{}, browser]) {
    const found = await machine.get<{ name: string }>(`/c/noor/patients/${made.id}`, bearing(key, accept));
    assertEquals([found.status, found.body.name], [200, name]);
  }
  const refused = await machine.get<Problem>("/c/noor/invoices", bearing(key));
  assertEquals([refused.status, refused.body.type], [403, "/problems/not_allowed"]);
  const owner = await callerAs("owner@noor.test");
  const { keys: [listed] } = (await owner.get<{ keys: { lastUsedAt: string; prefix: string }[] }>(keys)).body;
  assert(key.startsWith(listed.prefix) && listed.lastUsedAt !== null);
});

Deno.test("a key opens nothing of another clinic, of a person, of a patient or of Cusp", async () => {
  const { key } = await keyFor(["patients.read"]);
  const paths = [
    "/c/bega/patients",
    "/c/no-such-clinic/patients",
    "/account",
    "/me",
    "/select-clinic",
    "/portal/noor",
    "/portal/bega",
    "/admin",
  ];
  for (const path of paths) {
    const { status, body } = await callerWith().get<Problem>(path, bearing(key));
    assertEquals([status, body.type], [404, "/problems/not_found"], path);
  }
  const live = await callerWith().post("/live", {}, bearing(key));
  assertEquals(live.status, 404);
});

Deno.test("a key is shown once: not again for the same form, nor in the list, nor to whoever sends the form anew", async () => {
  const owner = await callerAs("owner@noor.test");
  const t = textIn("en");
  const requestKey = newId();
  const form = new URLSearchParams({
    requestKey,
    name: "Robot",
    days: "30",
    "permissions.3": "patients.read",
  });
  const first = await owner.post(keys, form, browser);
  const [key] = first.text.match(/cusp_[0-9a-f]{8}_[\w-]{43}/) ?? [];
  assertEquals([first.status, first.headers.get("cache-control")], [201, "no-store"]);
  assertEquals((await callerWith().get("/c/noor/patients", bearing(key!))).status, 200);
  const again = await owner.post(keys, form, browser);
  assertEquals([again.status, again.text.includes(key!)], [201, false]);
  assert(again.text.includes(t("keys.shownBefore")));
  assert(
    !(await owner.get(keys, browser)).text.includes(key!) && !(await owner.get(keys)).text.includes(key!),
  );
  await inDatabase(async (sql) => {
    const kept = await sql`select answer::text from private.requests where answer::text like ${`%${
      key!.slice(14)
    }%`}`;
    assertEquals(kept.length, 0);
  });
});

Deno.test("the description of the API says that a key opens a clinic's addresses, and no others", async () => {
  const { body } = await callerWith().get<{
    paths: Record<string, Record<string, { security: object[] }>>;
    components: { securitySchemes: Record<string, { scheme?: string }> };
  }>("/api/openapi.json");
  assertEquals(body.components.securitySchemes.key.scheme, "bearer");
  const open = Object.entries(body.paths).filter(([, operations]) =>
    Object.values(operations).some(({ security }) => security.some((one) => "key" in one))
  ).map(([path]) => path);
  assert(open.length > 20 && open.every((path) => path.startsWith("/c/{clinic}")));
});
