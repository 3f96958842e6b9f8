import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { newId } from "@/core/id.ts";
import { eventually } from "@/tests/stack/support/eventually.ts";
import { launch, settled, withPage } from "@/tests/support/browser.ts";
import { browserOf, callerAs } from "@/tests/support/caller.ts";
import { installation } from "@/tests/support/installation.ts";
import { textIn } from "@/texts/mod.ts";

const t = textIn("en");
const staff = () => `${installation().origin}/c/noor/settings/staff`;

/** The link in the newest mail to an address, once it has been sent. */
async function linkMailedTo(email: string): Promise<string> {
  const [mail] = await eventually(async () => {
    const response = await fetch(`${installation().origin}/dev/mail`, {
      headers: { accept: "application/json" },
    });
    const mails: { to: string; text: string }[] = await response.json();
    return mails.filter(({ to }) => to.includes(email));
  });
  return mail.text.match(/https?:\S+/)![0];
}

const press = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true }).click();
const says = (page: Page, text: string) => page.getByRole("main").getByText(text).first().waitFor();

async function invite(page: Page, email: string) {
  await page.getByRole("link", { name: t("tenancy.settings") }).first().click();
  await page.getByRole("main").getByRole("link", { name: t("clinic.staffAbout") }).click();
  await page.getByRole("link", { name: t("tenancy.invite") }).first().click();
  await settled(page);
  await page.locator("main [name=email]").fill(email);
  await page.locator("main [name=role]").selectOption({ label: t("shell.role_receptionist") });
  await press(page, t("tenancy.sendInvitation"));
  await page.getByRole("main").getByText(email).waitFor();
}

async function accept(page: Page, link: string) {
  await page.goto(link);
  await page.getByRole("heading", { name: t("tenancy.invitationTitle", { clinic: "Noor Dental" }) })
    .waitFor();
  await settled(page);
  await page.locator("main [name=name]").fill("Amna Tariq");
  await page.locator("main [name=password]").fill("short");
  await page.locator("main [name=password]").evaluate((input) => input.removeAttribute("minlength"));
  await press(page, t("tenancy.makeAccount"));
  await says(page, t("errors.password_weak", { min: 10 }));
  await page.locator("main [name=password]").fill("a long enough password");
  await press(page, t("tenancy.makeAccount"));
  await page.waitForURL("**/c/noor/agenda");
}

Deno.test("somebody is invited, works as what they were asked to, is limited with a reason, and is out at the next click", async () => {
  const email = `amna-${newId()}@example.test`;
  const browser = await launch();
  try {
    await withPage(
      browser,
      browserOf(await callerAs("owner@noor.test")),
      (owner) =>
        withPage(browser, {}, async (amna) => {
          await owner.goto("/c/noor/agenda");
          await invite(owner, email);
          const link = await linkMailedTo(email);
          await accept(amna, link);
          assertEquals(await amna.locator(".sidebar").getByText(t("shell.role_receptionist")).count(), 1);
          assertEquals(await amna.getByRole("link", { name: t("tenancy.settings") }).count(), 0);
          await amna.getByRole("link", { name: t("shell.patients") }).first().click();
          await amna.getByRole("link", { name: "Saba Anwar" }).or(amna.getByRole("table")).first().waitFor();

          const again = await amna.goto(link);
          assertEquals(again?.status(), 410);
          await says(amna, t("errors.invitation_used"));

          await owner.goto(staff());
          await owner.getByRole("link", { name: "Amna Tariq" }).click();
          await settled(owner);
          await owner.getByText(t("tenancy.may_patients_read")).click();
          const line = owner.locator("li", { hasText: t("tenancy.may_patients_read") });
          await line.getByLabel(t("tenancy.reason")).fill("Trial week");
          await line.getByRole("button", { name: t("tenancy.take") }).click();
          await says(owner, t("tenancy.why_taken", { reason: "Trial week" }));

          const refused = await amna.goto(`${installation().origin}/c/noor/patients`);
          assertEquals(refused?.status(), 403);
          await says(amna, t("errors.not_allowed"));
          await amna.getByRole("link", { name: t("tenancy.whyNot") }).click();
          await says(amna, t("tenancy.why_taken", { reason: "Trial week" }));

          await owner.getByText(t("tenancy.remove")).first().click();
          await press(owner, t("tenancy.remove"));
          await owner.waitForURL(staff());
          await owner.getByRole("heading", { name: t("tenancy.formerStaff") }).waitFor();

          const status = amna.waitForResponse((response) => response.url().endsWith("/c/noor/agenda"));
          await amna.getByRole("link", { name: t("shell.agenda") }).first().click();
          assertEquals((await status).status(), 404);
          await says(amna, t("shell.errorMissingTitle"));
        }),
    );
  } finally {
    await browser.close();
  }
});

Deno.test("whoever works in two clinics chooses one, and a browser that was told to remembers it", async () => {
  const browser = await launch();
  try {
    await withPage(browser, browserOf(await callerAs("both@cusp.test")), async (page) => {
      const path = () => new URL(page.url()).pathname;
      await page.goto("/");
      assertEquals(path(), "/select-clinic");
      await page.getByRole("button", { name: "Clinica Bega" }).click();
      await page.waitForURL("**/c/bega/agenda");
      const atBega = textIn("ro")("shell.role_receptionist"); // the clinic speaks Romanian
      assertEquals(await page.locator(".sidebar").getByText(atBega).count(), 1);
      await page.goto("/");
      assertEquals(path(), "/select-clinic");

      await page.getByLabel(t("tenancy.remember")).check();
      await page.getByRole("button", { name: "Noor Dental" }).click();
      await page.waitForURL("**/c/noor/agenda");
      assertEquals(await page.locator(".sidebar").getByText(t("shell.role_doctor")).count(), 1);
      await page.goto("/");
      assertEquals(path(), "/c/noor/agenda");

      await page.goto("/select-clinic");
      assert(await page.getByLabel(t("tenancy.remember")).isChecked());
      await page.getByLabel(t("tenancy.remember")).uncheck();
      await page.getByRole("button", { name: "Clinica Bega" }).click();
      await page.goto("/");
      assertEquals(path(), "/select-clinic");
    });
  } finally {
    await browser.close();
  }
});
