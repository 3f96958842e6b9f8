import { assert, assertEquals } from "@std/assert";
import { connect } from "@/core/db.ts";
import type { Page } from "playwright-core";
import { textIn } from "@/texts/mod.ts";
import { type AtDesk, press, ready, register } from "@/tests/support/at_desk.ts";
import { launch, withPage } from "@/tests/support/browser.ts";
import { browserOf, callerAs } from "@/tests/support/caller.ts";
import { installation } from "@/tests/support/installation.ts";
import { uniquely } from "@/tests/support/over_http.ts";
import { eventually } from "@/tests/stack/support/eventually.ts";
import { runsOut } from "@/tests/tenancy/support/support.ts";

const t = textIn("en");
const desk = { viewport: { width: 1280, height: 900 }, locale: "en-GB" };
const said = (page: Page, text: string) => page.getByText(text).first().waitFor();

Deno.test("an operator asks, the owner allows, the operator works, the owner sees all of it, and the clock ends it", async () => {
  const [operator, owner] = await Promise.all([callerAs("operator@cusp.test"), callerAs("owner@noor.test")]);
  const reason = uniquely("Ticket 31: a patient cannot be found");
  const patient = uniquely("Parveen Shakir");
  const browser = await launch();
  try {
    await withPage(
      browser,
      { ...desk, ...browserOf(operator) },
      (theirs) =>
        withPage(browser, { ...desk, ...browserOf(owner) }, async (page) => {
          const [office, clinic]: AtDesk[] = [{ page: theirs, t, slug: "noor" }, { page, t, slug: "noor" }];
          await asks(office, reason);
          await opensFor(clinic, reason);
          const patientId = await works(office, patient);
          const grant = await sees(clinic, reason, patientId);
          await goesOnPrint(office);

          const sql = connect(installation().ownerUrl, { max: 1 });
          await sql.begin((sql) => runsOut({ sql: sql as never }, grant)).finally(() => sql.end());
          assertEquals((await theirs.reload())!.status(), 404);
          await said(theirs, t("shell.errorMissingTitle"));
          assertEquals(await theirs.locator(".banner").count(), 0);
          await page.goto("/c/noor/agenda");
          assertEquals(await page.locator(".banner").count(), 0);
        }),
    );
  } finally {
    await browser.close();
  }
  assertEquals((await owner.get("/me")).status, 200); // nobody's session but the operator's own was ever used
});

/** Asks noor, with the right to write patients too. */
async function asks(at: AtDesk, reason: string): Promise<void> {
  const { page } = at;
  await page.goto("/admin/clinics?q=noor"); // tests open more clinics than a page shows
  await page.locator('main a[href="/admin/clinics/noor"]').click();
  await page.getByRole("link", { name: t("operators.ask") }).click();
  await page.waitForURL("**/admin/clinics/noor/support");
  await ready(at);
  await page.locator("main [name=reason]").fill(reason);
  await page.getByLabel(t("tenancy.may_patients_write")).check();
  await press(at, t("operators.sendAsk"));
  await page.waitForURL("**/admin/support");
  await said(page, reason);
  assertEquals((await page.request.get("/c/noor/agenda")).status(), 404);
}

/** Reads the mail, sees the banner and lets them in. */
async function opensFor(at: AtDesk, reason: string): Promise<void> {
  const { page } = at;
  await eventually(async () => {
    const mail: { to: string; text: string }[] = await (await page.request.get("/dev/mail", {
      headers: { accept: "application/json" },
    })).json();
    return mail.filter(({ to, text }) => to.includes("owner@noor.test") && text.includes(reason));
  });
  await page.goto("/c/noor/agenda");
  await page.locator(".banner").getByRole("link", { name: t("operators.look") }).click();
  await page.getByRole("main").getByRole("link", { name: reason }).click();
  await page.waitForURL(/\/settings\/support\/[0-9a-f-]{36}$/);
  await ready(at);
  await press(at, t("operators.consent", { minutes: 15 }));
  await page.getByRole("button", { name: t("operators.end") }).waitFor();
}

/** Goes in by the office's own link, looks at the agenda and registers a patient; returns the patient's id. */
async function works(at: AtDesk, name: string): Promise<string> {
  const { page } = at;
  await page.goto("/admin/support");
  await page.getByRole("link", { name: t("operators.enter") }).click();
  await page.waitForURL("**/c/noor/agenda");
  const banner = page.locator(".banner[data-kind=support]");
  assert((await banner.innerText()).includes("Noor Dental"));
  const id = await register(at, { name });
  assert(await banner.isVisible());
  return id;
}

/** The owner finds what was opened and done, on the grant's page and in the history; returns the grant's id. */
async function sees({ page }: AtDesk, reason: string, patientId: string): Promise<string> {
  await page.reload();
  await said(page, reason);
  const opened = page.getByRole("table", { name: t("operators.reads") });
  for (const route of ["GET /agenda", "POST /patients"]) await opened.getByText(route).first().waitFor();
  assertEquals(await opened.locator(`a[href="/c/noor/patients/${patientId}"]`).count(), 1);
  await page.getByRole("table", { name: t("audit.title") }).getByText(t("deeds.patient_registered"))
    .waitFor();
  const grant = new URL(page.url()).pathname.split("/").at(-1)!;
  await page.goto("/c/noor/audit?support=1");
  const row = page.getByRole("row").filter({ hasText: t("deeds.patient_registered") }).first();
  assert((await row.innerText()).includes(t("operators.who", { name: "Cusp operator" })));
  await page.goto("/c/noor/audit?name=support.asked");
  const first = await page.getByRole("main").getByRole("row").nth(1).innerText();
  assert(first.includes(t("operators.who", { name: "Cusp operator" })), first);
  return grant;
}

/** On paper there is no banner. */
async function goesOnPrint({ page }: AtDesk): Promise<void> {
  await page.emulateMedia({ media: "print" });
  assertEquals(await page.locator(".banner").isVisible(), false);
  await page.emulateMedia({ media: "screen" });
  assertEquals(await page.locator(".banner").isVisible(), true);
}
