import { assert, assertEquals } from "@std/assert";
import { connect } from "@/core/db.ts";
import { type Answer, browser, type Caller, callerAs, callerWith } from "@/tests/support/caller.ts";
import { type Call, callsOf } from "@/tests/support/calls.ts";
import { type Foreign, foreignRecords } from "@/tests/support/foreign.ts";
import { installation } from "@/tests/support/installation.ts";
import { routesUnder } from "@/tests/support/route_files.ts";
import { stateOf } from "@/tests/support/state_of.ts";

const desk = await routesUnder("c/[clinic]");
const portal = await routesUnder("portal/[clinic]");
const office = await routesUnder("admin");
const all = [...desk, ...portal];

/** What the clock alone changes. */
const backstage = new Set(["app.seals"]);

async function stateOfBoth(): Promise<Record<string, string>> {
  const sql = connect(installation().ownerUrl, { max: 1 });
  try {
    const clinics = await sql<{ id: string }[]>`select id from app.clinics where slug in ('noor', 'bega')`;
    const state = await stateOf(sql, clinics.map(({ id }) => id));
    return Object.fromEntries(Object.entries(state).filter(([table]) => !backstage.has(table)));
  } finally {
    await sql.end();
  }
}

let records: Promise<Foreign> | undefined;
const made = () =>
  records ??= Promise.all(["reception", "doctor", "owner"].map((who) => callerAs(`${who}@noor.test`)))
    .then(([reception, doctor, owner]) => foreignRecords(reception, doctor, owner));

const send = (caller: Caller, { method, path, body }: Call, headers: Record<string, string>) =>
  method === "GET" ? caller.get(path, headers) : caller.post(path, body, headers);

/** Makes each call as data callers and as browsers do, and asserts that it tells nothing and changes nothing. */
async function refused(
  { secrets }: Foreign,
  caller: Caller,
  calls: Call[],
  expected: (answer: Answer, call: Call, html: boolean) => boolean,
) {
  assert(calls.length > 3);
  const before = await stateOfBoth();
  for (const call of calls) {
    for (const html of [false, true]) {
      const answer = await send(caller, call, html ? browser : {});
      const said = `${call.method} ${call.path} ${html ? "as a page" : "as data"} answered ${answer.status}`;
      assert(expected(answer, call, html), said);
      assertEquals(secrets.filter((secret) => answer.text.includes(secret)), [], said);
    }
  }
  assertEquals(await stateOfBoth(), before);
}

const missing = ({ status }: Answer) => status === 404;

Deno.test("whoever works at bega finds nothing of noor under any address of noor", async () => {
  const foreign = await made();
  const calls = all.flatMap((route) => callsOf(route, "noor", foreign));
  for (const account of ["owner@bega.test", "doctor@bega.test", "reception@bega.test"]) {
    await refused(foreign, await callerAs(account), calls, missing);
  }
});

Deno.test("noor's ids under the addresses of one's own clinic name nothing", async () => {
  const foreign = await made();
  const calls = desk.filter(({ path }) => path.includes("[id]")).flatMap((route) =>
    callsOf(route, "bega", foreign)
  );
  await refused(foreign, await callerAs("owner@bega.test"), calls, missing);
});

Deno.test("noor's ids in the body of a request to one's own clinic are refused", async () => {
  const foreign = await made();
  const takers = ["/c/[clinic]/appointments", "/c/[clinic]/invoices"];
  const calls = desk.filter(({ path }) => takers.includes(path))
    .flatMap((route) => callsOf(route, "bega", foreign)).filter(({ method }) => method === "POST");
  const { patientId } = foreign;
  calls.push({ method: "GET", path: `/c/bega/appointments/new?patientId=${patientId}` });
  calls.push({ method: "GET", path: `/c/bega/patients?after=${patientId}` });
  await refused(
    foreign,
    await callerAs("owner@bega.test"),
    calls,
    ({ status }, { method, path }) =>
      method === "POST" ? status === 422 : path.includes("new") ? status === 404 : status === 200,
  );
});

Deno.test("a patient finds nothing at the desk, and nothing of other patients in the portal", async () => {
  const foreign = await made();
  const patient = await callerAs("patient@noor.test");
  await refused(foreign, patient, desk.flatMap((route) => callsOf(route, "noor", foreign)), missing);
  const others = portal.filter(({ path }) => path.includes("[id]"))
    .flatMap((route) => callsOf(route, "noor", foreign));
  const asked = { method: "GET", path: `/portal/noor?patient=${foreign.patientId}` };
  await refused(foreign, patient, [...others, asked], missing);
  await refused(foreign, patient, all.flatMap((route) => callsOf(route, "bega", foreign)), missing);
});

Deno.test("an operator finds nothing in a clinic that has not let them in", async () => {
  const foreign = await made();
  const calls = all.flatMap((route) => callsOf(route, "noor", foreign));
  await refused(foreign, await callerAs("operator@cusp.test"), calls, missing);
});

Deno.test("the office is there for nobody but operators", async () => {
  const foreign = await made();
  const calls = office.flatMap((route) => callsOf(route, "noor", foreign));
  for (const account of ["owner@noor.test", "both@cusp.test", "patient@noor.test"]) {
    await refused(foreign, await callerAs(account), calls, missing);
  }
});

Deno.test("nobody who has not signed in gets further than the sign-in", async () => {
  const foreign = await made();
  const calls = [...all, ...office].flatMap((route) => callsOf(route, "noor", foreign));
  await refused(
    foreign,
    callerWith(),
    calls,
    ({ status, headers }, _, html) =>
      html ? status === 303 && headers.get("location")!.startsWith("/sign-in?next=") : status === 401,
  );
});

Deno.test("a route that nobody has said how to call fails these tests", async () => {
  const foreign = await made();
  const planted = { path: "/c/[clinic]/planted/[id]", methods: ["GET"] };
  const silent = { path: "/c/[clinic]/planted", methods: ["POST"] };
  for (const route of [planted, silent]) {
    let said = "";
    try {
      callsOf(route, "noor", foreign);
    } catch (error) {
      said = (error as Error).message;
    }
    assert(said.includes("say in tests/support/calls.ts"), route.path);
  }
});
