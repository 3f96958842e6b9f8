import { assert, assertEquals, assertMatch, assertNotEquals } from "@std/assert";
import { connect } from "@/core/db.ts";
import { newId } from "@/core/id.ts";
import { browser, callerAs, callerWith, cookiesIn, type Problem } from "@/tests/support/caller.ts";
import { installation } from "@/tests/support/installation.ts";
import { linkTo, newcomer, password } from "@/tests/support/newcomer.ts";
import { expecting } from "@/tests/support/over_http.ts";
import { textIn } from "@/texts/mod.ts";

const settings = "/c/noor/settings";
Deno.test("an invitation answers 201 with its id, and the same request again invites nobody twice", async () => {
  const owner = await callerAs("owner@noor.test");
  const invitation = { email: `twice-${newId()}@example.test`, role: "assistant" };
  const key = { "idempotency-key": newId() };
  const first = await owner.post<{ id: string }>(`${settings}/invitations`, invitation, key);
  assertEquals([first.status, first.headers.get("location")], [201, `${settings}/staff`]);
  const again = await owner.post<{ id: string }>(`${settings}/invitations`, invitation, key);
  assertEquals([again.status, again.body.id], [201, first.body.id]);
  const other = await owner.post<Problem>(`${settings}/invitations`, { ...invitation, role: "doctor" }, key);
  assertEquals([other.status, other.body.type], [422, "/problems/key_reused"]);
  const anew = await owner.post<Problem>(`${settings}/invitations`, invitation);
  assertEquals([anew.status, Object.keys(anew.body.fields!)], [409, ["email"]]);
  expecting(200, await owner.post(`${settings}/invitations/${first.body.id}/revocation`));
});

Deno.test("fields that a contract does not name change nothing: no role, no clinic, no owner can be smuggled in", async () => {
  const { caller, id } = await newcomer("receptionist");
  const staff = await (await callerAs("owner@noor.test")).get<{ role: string }>(`${settings}/staff/${id}`);
  assertEquals(staff.body.role, "receptionist");

  const email = `smuggler-${newId()}@example.test`;
  const link = await linkTo(email, "assistant");
  const raised = { name: "Smuggler", password, role: "owner", clinic_id: newId(), email: "owner@noor.test" };
  const answer = await callerWith().post<{ id: string }>(link, raised);
  const smuggler = callerWith(cookiesIn(answer));
  const me = await smuggler.get<{ user: { email: string }; clinics: { slug: string; role: string }[] }>(
    "/me",
  );
  assertEquals([me.body.user.email, me.body.clinics.map(({ slug, role }) => [slug, role])], [
    email,
    [["noor", "assistant"]],
  ]);
  assertEquals((await caller.post(`${settings}/staff/${id}`, { role: "owner" })).status, 403);
});

Deno.test("an account that exists is never made over: its password and name stay", async () => {
  const owner = await callerAs("owner@noor.test");
  const { email, id } = await newcomer("assistant");
  expecting(200, await owner.post(`${settings}/staff/${id}/removal`));
  expecting(200, await owner.post(`${settings}/staff/${id}/reopening`));
  expecting(200, await callerWith(await cookiesOf(email)).post(`${settings}/departure`));

  const link = await linkTo(email, "doctor");
  const made = await callerWith().post<Problem>(link, {
    name: "Somebody Else",
    password: "another password",
  });
  assertEquals([made.status, made.body.type], [409, "/problems/account_exists"]);
  const back = callerWith(await cookiesOf(email)); // the first password still opens it
  assertEquals((await back.post(link)).status, 201);
  const me = await back.get<{ user: { name: string }; clinics: { role: string }[] }>("/me");
  assertEquals([me.body.user.name, me.body.clinics[0].role], ["New Comer", "doctor"]);
});

const cookiesOf = async (email: string) =>
  cookiesIn(await callerWith().post("/sign-in", new URLSearchParams({ email, password }), browser));

Deno.test("another account, another site and a weak password accept nothing", async () => {
  const email = `careful-${newId()}@example.test`;
  const link = await linkTo(email, "assistant");
  const doctor = await callerAs("doctor@bega.test");
  const other = await doctor.post<Problem>(link);
  assertEquals([other.status, other.body.type], [403, "/problems/other_account"]);
  const foreign = await callerWith().post(link, new URLSearchParams({ name: "A", password }), {
    origin: "https://evil.test",
    "sec-fetch-site": "cross-site",
  });
  assertEquals(foreign.status, 403);
  const weak = await callerWith().post<Problem>(link, { name: "A", password: "short" });
  assertEquals([weak.status, Object.keys(weak.body.fields!)], [422, ["password"]]);
  const seen = await callerWith().get<{ email: string; clinicName: string }>(link);
  assertEquals([seen.status, seen.body.email, seen.body.clinicName], [200, email, "Noor Dental"]);
  assertEquals((await callerWith().get("/invitation/no-such-token")).status, 404);
});

Deno.test("who is removed while at work is refused at the next request, and their live topics are others", async () => {
  const owner = await callerAs("owner@noor.test");
  const { caller, id } = await newcomer("receptionist");
  const epoch = await epochOfNoor();
  assertEquals((await caller.get("/c/noor/patients")).status, 200);
  expecting(200, await owner.post(`${settings}/staff/${id}/removal`));
  assertEquals((await caller.get("/c/noor/patients")).status, 404);
  assertEquals((await caller.post("/c/noor/patients", { name: "Nobody" })).status, 404);
  assertNotEquals(await epochOfNoor(), epoch);
});

Deno.test("what only the plan withholds is answered with the plan that has it, to a browser as a page", async () => {
  const { caller } = await newcomer("accountant");
  const t = textIn("en");
  const invoice = {
    patientId: newId(),
    lines: [{ description: "Toothbrush", quantity: 1, unitAmount: 50_000 }],
  };
  const form = new URLSearchParams({
    patientId: newId(),
    "lines.0.description": "Toothbrush",
    "lines.0.quantity": "1",
    "lines.0.unitAmount": "500.00",
  });
  await withNoor(async (sql) => {
    await sql`update app.role_permissions set plan = 'enterprise' where role = 'accountant' and permission = 'invoices.write'`;
    try {
      const refused = await caller.post<Problem>("/c/noor/invoices", invoice);
      assertEquals([refused.status, refused.body.type], [403, "/problems/plan_required"]);
      assertEquals((await caller.get("/c/noor/invoices")).status, 200); // reading is in no plan's gift
      const page = await caller.post("/c/noor/invoices", form, browser);
      assertEquals(page.status, 403);
      assertMatch(page.text, new RegExp(t("tenancy.plan_enterprise")));
      assert(page.text.includes(t("tenancy.upgradeText")));
      const role = await caller.post<Problem>("/c/noor/patients", { name: "Nobody" });
      assertEquals([role.status, role.body.type], [403, "/problems/not_allowed"]);
    } finally {
      await sql`update app.role_permissions set plan = 'any' where role = 'accountant' and permission = 'invoices.write'`;
    }
  });
});

Deno.test("a part that the clinic switched off says so, stays readable, and works again once it is on", async () => {
  const owner = await callerAs("owner@bega.test");
  const billing = "/c/bega/settings/modules/billing";
  const invoice = {
    patientId: newId(),
    lines: [{ description: "Periuță", quantity: 1, unitAmount: 1_500 }],
  };
  const asked = async () => (await owner.post<Problem>("/c/bega/invoices", invoice)).body.type;
  expecting(200, await owner.post(billing, { state: "off" }));
  try {
    assertEquals(await asked(), "/problems/module_off");
    assertEquals((await owner.get("/c/bega/invoices")).status, 200);
    const doctor = await callerAs("doctor@bega.test");
    assertEquals((await doctor.post(billing, { state: "on" })).status, 403);
  } finally {
    expecting(200, await owner.post(billing, { state: "on" }));
  }
  assertEquals(await asked(), "/problems/invalid_input"); // there is no such patient
});

async function withNoor<T>(work: (sql: ReturnType<typeof connect>) => Promise<T>): Promise<T> {
  const sql = connect(installation().ownerUrl, { max: 1 });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

const epochOfNoor = () =>
  withNoor(async (sql) =>
    (await sql<{ epoch: number }[]>`select live_epoch as epoch from app.clinics where slug = 'noor'`)[0].epoch
  );
