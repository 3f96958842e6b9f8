import { assert, assertEquals } from "@std/assert";
import { textIn } from "@/texts/mod.ts";
import { launch, settled, type Visitor, withPage } from "@/tests/support/browser.ts";
import { arriving, newAccount, shownBy, withApp } from "@/tests/support/account.ts";
import { browser as html, browserOf, type Caller, callerAs, callerWith } from "@/tests/support/caller.ts";
import { findings as findingsOn } from "@/tests/support/findings.ts";
import { callsOf } from "@/tests/support/calls.ts";
import { foreignRecords } from "@/tests/support/foreign.ts";
import { routesUnder } from "@/tests/support/route_files.ts";

const looks: [name: string, lang: string, theme: string][] = [
  ["in light", "en", "light"],
  ["in the dark", "en", "dark"],
  ["in Urdu", "ur", "light"],
];
const desk: Visitor = { viewport: { width: 1280, height: 900 } };
const phone: Visitor = { viewport: { width: 390, height: 844 }, isMobile: true };

/** Of some addresses, those that show the caller a page. */
async function pagesAmong(caller: Caller, paths: string[]): Promise<string[]> {
  const pages: string[] = [];
  for (const path of paths) {
    const { status, headers } = await caller.get(path, html);
    if (status === 200 && headers.get("content-type")?.startsWith("text/html")) pages.push(path);
  }
  return pages;
}

/** Asserts that axe finds nothing on any of the pages, however they look. */
async function clean(t: Deno.TestContext, caller: Caller, glass: Visitor, paths: string[]) {
  const browser = await launch();
  try {
    for (const [name, lang, theme] of looks) {
      await t.step(name, async () => {
        const visitor = { ...glass, ...browserOf(caller, { "cusp-theme": theme }) };
        await withPage(browser, visitor, async (page) => {
          const found: Record<string, string[]> = {};
          for (const path of paths) {
            await page.goto(`${path}${path.includes("?") ? "&" : "?"}lang=${lang}`);
            await settled(page);
            const root = page.locator("html");
            assertEquals(await root.getAttribute("lang"), lang, path);
            assertEquals(await root.getAttribute("data-theme"), theme, path);
            const findings = await findingsOn(page);
            if (findings.length > 0) found[path] = findings;
          }
          assertEquals(found, {});
        });
      });
    }
  } finally {
    await browser.close();
  }
}

Deno.test("axe finds nothing on any page of the desk", async (t) => {
  const [reception, doctor, owner] = await Promise.all(
    ["reception", "doctor", "owner"].map((who) => callerAs(`${who}@noor.test`)),
  );
  const records = await foreignRecords(reception, doctor, owner);
  const paths = (await routesUnder("c/[clinic]"))
    .filter(({ methods }) => methods.length === 0 || methods.includes("GET"))
    .flatMap(({ path }) => callsOf({ path, methods: ["GET"] }, "noor", records)).map(({ path }) => path);
  const { patientId } = records;
  const asked = [
    `/c/noor/appointments/new?patientId=${patientId}`,
    "/c/noor/patients?q=nobody-at-all",
    "/c/noor/agenda?day=2029-01-07",
    ...[
      "view=day&by=chair&rail=open",
      "view=week&colour=practitioner",
      "view=month&rail=open",
      "view=list",
      "view=day",
    ]
      .map((look) => `/c/noor/agenda?${look}`),
    "/c/noor/patients/not-an-id",
  ];
  const pages = await pagesAmong(owner, paths);
  assert(pages.length >= 10, pages.join(" "));
  await clean(t, owner, desk, [...pages, ...asked]);
});

Deno.test("axe finds nothing on the busiest pages of the desk on a phone", async (t) => {
  await clean(t, await callerAs("doctor@noor.test"), phone, [
    "/c/noor/agenda",
    "/c/noor/patients",
    "/c/noor/patients/new",
    "/c/noor/appointments/new",
    "/c/noor/invoices",
  ]);
});

Deno.test("axe finds nothing on any page of the portal", async (t) => {
  const [desk, patient] = await Promise.all([
    callerAs("reception@noor.test"),
    callerAs("patient@noor.test"),
  ]);
  const { patient: { id: patientId } } =
    (await patient.get<{ patient: { id: string } }>("/portal/noor")).body;
  const lines = [{ description: "Fluoride", quantity: 1, unitAmount: 90_000 }];
  const { id } = (await desk.post<{ id: string }>("/c/noor/invoices", { patientId, lines })).body;
  await desk.post(`/c/noor/invoices/${id}/payments`, { amount: 40_000 });
  await clean(t, patient, phone, [
    "/portal/noor",
    "/portal/noor/services",
    `/portal/noor/invoices/${id}`,
    "/portal/bega",
  ]);
});

Deno.test("axe finds nothing on any page of the office, nor at a desk that support was let into", async (t) => {
  const [operator, owner] = await Promise.all([
    callerAs("operator@cusp.test"),
    callerAs("owner@bega.test"),
  ]);
  const reason = "Ticket 9: the print is empty";
  const { id } = (await operator.post<{ id: string }>("/admin/clinics/bega/support", { reason })).body;
  const step = `/c/bega/settings/support/${id}`;
  await clean(t, owner, phone, [step, "/c/bega/settings/support"]);
  await owner.post(`${step}/consent`);
  const office = (await routesUnder("admin")).filter(({ methods }) => methods.includes("GET"))
    .map(({ path }) => path.replace("[clinic]", "bega"));
  const pages = await pagesAmong(operator, office);
  assert(pages.length >= 7, pages.join(" "));
  await clean(t, operator, desk, [...pages, "/c/bega/agenda", "/c/bega/patients"]);
  await clean(t, operator, phone, ["/admin/clinics/bega", "/admin/support", "/c/bega/agenda"]);
  await clean(t, owner, desk, [step, "/c/bega/audit?support=1"]);
  await owner.post(`${step}/end`);
});

Deno.test("axe finds nothing on the pages around them, with or without somebody signed in", async (t) => {
  await clean(t, callerWith(), desk, [
    ...[
      "/sign-in",
      "/sign-in?changed",
      "/sign-in/link",
      "/sign-in/link?sent=a%40b.test",
      "/sign-in/link/secret",
    ],
    ...["/password", "/password/secret", "/nothing/here", "/dev/mail", "/invitation/no-such-token"],
  ]);
  await clean(t, await callerAs("both@cusp.test"), desk, [
    ...["/select-clinic", "/account", "/account/password", "/c/bega/agenda"],
    ...["/account/two-step", "/account/two-step/app", "/account/two-step/mail", "/account/passkeys"],
  ]);
});

Deno.test("axe finds nothing on the second step of signing in, nor where it is switched off", async (t) => {
  const email = await newAccount("axe");
  const { caller, secret } = await withApp(await arriving(email));
  const half = await arriving(email);
  const step = "/sign-in/second-factor";
  await clean(t, half, phone, [step, `${step}/recovery`]);
  const trusted = await half.post(step, { code: shownBy(secret), trust: "on" });
  assertEquals(trusted.status, 200);
  await clean(t, caller, desk, [
    "/account/two-step",
    "/account/two-step/codes",
    "/account/two-step/app/removal",
  ]);
});

Deno.test("axe finds nothing on a form that was refused in place, nor in the menus, and would find a nameless button", async () => {
  const t = textIn("en");
  const browser = await launch();
  const reception = await callerAs("reception@noor.test");
  try {
    for (const theme of ["light", "dark"]) {
      await withPage(browser, { ...desk, ...browserOf(reception, { "cusp-theme": theme }) }, async (page) => {
        await page.goto("/c/noor/patients/new");
        await settled(page);
        await page.locator("main [name=name]").fill("Rukhsana");
        await page.locator("main [name=phone]").fill("12");
        await page.getByRole("main").getByRole("button", { name: t("patients.register") }).click();
        await page.getByText(t("errors.invalid_phone")).first().waitFor();
        assertEquals(await findingsOn(page), []);
        await page.getByRole("button", { name: t("shell.role_receptionist") }).click();
        await page.getByRole("button", { name: t("shell.signOut") }).waitFor();
        assertEquals(await findingsOn(page), []);
        await page.evaluate(() => document.querySelector("main")!.append(document.createElement("button")));
        assertEquals((await findingsOn(page)).map((finding) => finding.split(":")[0]), ["button-name"]);
      });
    }
  } finally {
    await browser.close();
  }
});
