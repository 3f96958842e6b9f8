import { assert, assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import {
  type Answer,
  browser,
  type Caller,
  callerAs,
  callerWith,
  type Problem,
} from "@/tests/support/caller.ts";
import { bearing, inDatabase, keyFor } from "@/tests/support/keys.ts";
import { expecting, uniquely } from "@/tests/support/over_http.ts";
import { textIn } from "@/texts/mod.ts";

const t = textIn("en");

/** A draft of the person who works at both clinics; other tests know nothing of it. */
async function draft(caller: Caller) {
  const wanted = { name: uniquely("Draft Clinic"), country: "PK", kinds: ["dental"] };
  const made = expecting(201, await caller.post<{ id: string; slug: string }>("/open-clinic", wanted));
  // Whoever opened it may open three again in the next test.
  return {
    ...made,
    gone: () => inDatabase((sql) => sql`update app.clinics set opened_by = null where id = ${made.id}`),
  };
}

const refusedWith = ({ status, body }: Answer<Problem>) => [status, body.type];

Deno.test("a suspended clinic answers every question and no deed, to people and to keys, and says why", async () => {
  const caller = await callerAs("both@cusp.test");
  const clinic = await draft(caller);
  const at = `/c/${clinic.slug}`;
  const wanted = { name: "Robot", permissions: ["patients.read", "patients.write"], days: 1 };
  const { key } = expecting(201, await caller.post<{ key: string }>(`${at}/settings/keys`, wanted));
  const { id } = expecting(201, await caller.post<{ id: string }>(`${at}/patients`, { name: "Ana" }));
  await inDatabase((sql) =>
    sql`update app.clinics set suspended_at = now(), suspended_reason = 'Unpaid since May' where id = ${clinic.id}`
  );
  for (
    const path of ["/agenda", "/patients", `/patients/${id}`, "/invoices", "/services", "/settings/staff"]
  ) {
    assertEquals((await caller.get(at + path)).status, 200, path);
  }
  const deeds: [string, object][] = [
    ["/patients", { name: "Nobody" }],
    ["/services", { name: "Nothing", price: 1 }],
    ["/settings/hours", { hours: [] }],
    ["/settings/invitations", { email: `${newId()}@example.test`, role: "doctor" }],
    ["/activation", {}],
  ];
  for (const [path, body] of deeds) {
    assertEquals(refusedWith(await caller.post<Problem>(at + path, body)), [
      403,
      "/problems/clinic_suspended",
    ], path);
  }
  assertEquals((await callerWith().get(`${at}/patients`, bearing(key))).status, 200);
  assertEquals((await callerWith().post(`${at}/patients`, { name: "Nobody" }, bearing(key))).status, 403);
  const page = await caller.get(`${at}/agenda?lang=en`, browser);
  assert(page.text.includes("Unpaid since May") && page.status === 200);
  const refused = await caller.post(
    `${at}/patients?lang=en`,
    new URLSearchParams({ name: "Nobody" }),
    browser,
  );
  assert(refused.status === 403 && refused.text.includes(t("errors.clinic_suspended")));
  await clinic.gone();
});

Deno.test("staff who may not change the clinic get a refusal in place of its settings, and none of what they hold", async () => {
  const owner = await callerAs("owner@noor.test");
  const profile = (await owner.get<{ version: number }>("/c/noor/settings/clinic")).body;
  const email = `${newId().slice(-8)}@noor.test`;
  const said = { name: "Noor Dental", email, address: "Karachi", version: profile.version };
  expecting(200, await owner.post("/c/noor/settings/clinic", said, { "if-match": `"${profile.version}"` }));
  const stale = await owner.post<Problem>("/c/noor/settings/clinic", said);
  assertEquals(refusedWith(stale), [409, "/problems/changed_meanwhile"]);
  // What is one's own work stands among the settings too: leave, and for whoever treats the feed of their calendar.
  for (const [who, ...own] of [["doctor", "absences", "settings/feeds"], ["reception", "absences"]]) {
    const staff = await callerAs(`${who}@noor.test`);
    for (const chapter of ["clinic", "branding", "region", "hours", "keys", "modules", "staff", "keys/new"]) {
      const answer = await staff.get(`/c/noor/settings/${chapter}?lang=en`, browser);
      assertEquals(answer.status, 403, `${who}: ${chapter}`);
      assert(answer.text.includes(t("errors.not_allowed")) && !answer.text.includes(email));
    }
    const { settings } = (await staff.get<{ settings: string[] }>("/c/noor/settings")).body;
    assertEquals(settings, [...own, "settings/permissions"].map((path) => `/c/noor/${path}`));
    const overview = await staff.get("/c/noor/settings?lang=en", browser);
    assert(
      !overview.text.includes(t("clinic.section_team")) &&
        overview.text.includes(t("clinic.section_security")),
    );
  }
});

Deno.test("what a key's maker no longer may, the key no longer does: at its next request", async () => {
  const { key } = await keyFor(["patients.read"]);
  const caller = await callerAs("both@cusp.test");
  const clinic = await draft(caller);
  const wanted = { name: "Robot", permissions: ["services.read"], days: 1 };
  const made = expecting(201, await caller.post<{ key: string }>(`/c/${clinic.slug}/settings/keys`, wanted));
  const asked = () => callerWith().get(`/c/${clinic.slug}/services`, bearing(made.key));
  assertEquals((await asked()).status, 200);
  await inDatabase((sql) =>
    sql.begin(async (sql) => {
      await sql`set constraints all deferred`;
      await sql`update app.memberships set ended_at = now() where clinic_id = ${clinic.id} and role = 'owner'`;
      await sql`update app.memberships set ended_at = null where clinic_id = ${clinic.id} and role = 'owner'`;
    })
  );
  assertEquals((await asked()).status, 401);
  assertEquals((await callerWith().get("/c/noor/patients", bearing(key))).status, 200);
  await clinic.gone();
});

Deno.test("what a clinic hides from a role is missing from the bar of a phone, and opens all the same", async () => {
  const caller = await callerAs("both@cusp.test");
  const clinic = await draft(caller);
  const at = `/c/${clinic.slug}`;
  const barOf = async () =>
    (await caller.get(`${at}/patients`, browser)).text.match(/class="bottom-bar".*?<\/nav>/s)![0];
  const hidden = { role: "owner", module: "billing.invoices", state: "off" };
  assert((await barOf()).includes(`${at}/invoices`));
  expecting(200, await caller.post(`${at}/settings/mobile`, hidden));
  const bar = await barOf();
  assert(!bar.includes(`${at}/invoices`) && bar.includes(`${at}/agenda`));
  assertEquals((await caller.get(`${at}/invoices`, browser)).status, 200);
  assertEquals(
    (await caller.post<Problem>(`${at}/settings/mobile`, { ...hidden, module: "everything" })).status,
    422,
  );
  await clinic.gone();
});
