import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { newId } from "@/core/id.ts";
import { eventually } from "@/tests/stack/support/eventually.ts";
import { launch, settled, withPage } from "@/tests/support/browser.ts";
import { callerWith } from "@/tests/support/caller.ts";
import { installation } from "@/tests/support/installation.ts";
import { textIn } from "@/texts/mod.ts";

const t = textIn("en");

/** The mails that an address has got, once there is one that says so. */
const mailsTo = (email: string, part: string) =>
  eventually(async () => {
    const { body } = await callerWith().get<{ to: string; subject: string; text: string }[]>("/dev/mail");
    return body.filter(({ to, text, subject }) => to.includes(email) && (text + subject).includes(part));
  });

const press = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true }).click();
const says = (page: Page, text: string) => page.getByRole("main").getByText(text).first().waitFor();
const pathOf = (page: Page) => new URL(page.url()).pathname;

/** From an address to an account, by the one link that is mailed. */
async function signUp(page: Page, email: string): Promise<string> {
  await page.goto(`${installation().origin}/sign-in`);
  await page.getByRole("link", { name: t("clinic.signUp") }).click();
  await page.locator("main [name=email]").fill(email);
  await press(page, t("auth.sendLink"));
  await says(page, t("clinic.signUpSent", { email }));
  const [{ text }] = await mailsTo(email, "/sign-up/");
  const link = text.match(/https?:\S+/)![0];
  await page.goto(link);
  await page.locator("main [name=name]").fill("Maria Ionescu");
  await page.locator("main [name=password]").fill("a long enough password");
  await press(page, t("clinic.signUp"));
  await page.waitForURL("**/open-clinic");
  return link;
}

async function openClinic(page: Page, name: string) {
  await settled(page);
  await page.locator("main [name=name]").fill(name);
  await page.locator("main [name=slug]").fill("noor");
  await page.locator("main [name=country]").selectOption("GB");
  await page.getByLabel(t("clinic.kind_physiotherapy")).check();
  await press(page, t("clinic.open"));
  await says(page, t("errors.slug_taken", { slug: "noor" }));
  await page.locator("main [name=slug]").fill("");
  await press(page, t("clinic.open"));
  await page.waitForURL("**/setup");
}

/** Does every step of the list, and comes back to it. */
async function setUp(page: Page, email: string) {
  const setup = page.url();
  const step = async (name: "profile" | "hours" | "practitioner" | "service" | "invite") => {
    await page.goto(setup);
    await page.getByRole("link", { name: t(`clinic.step_${name}`) }).click();
    await settled(page);
  };
  await page.getByRole("button", { name: t("clinic.activate") }).click();
  await says(page, t("errors.nobody_treats"));

  await step("profile");
  await page.locator("main [name=address]").fill("12 High Street, London");
  await page.locator("main [name=phone]").fill("020 7946 0000");
  await press(page, t("ui.save"));
  await page.locator("main [name=version][value='2']").waitFor({ state: "attached" });

  await step("hours");
  await page.locator("main [name='hours.0.opens']").fill("09:00");
  await page.locator("main [name='hours.0.closes']").fill("08:00");
  await press(page, t("ui.save"));
  await says(page, t("errors.ends_before"));
  await page.locator("main [name='hours.0.closes']").fill("17:00");
  await press(page, t("ui.save"));
  await page.locator("main [name=was]:not([value=''])").waitFor({ state: "attached" });

  await step("practitioner");
  await page.locator("main [name=name]").fill("Maria Ionescu");
  await press(page, t("ui.add"));
  await page.waitForURL(/\/settings\/practitioners\/[0-9a-f-]{36}$/);

  await step("service");
  await page.getByRole("link", { name: t("clinic.addService") }).click();
  await settled(page);
  await page.locator("main [name=name]").fill("Assessment");
  await page.locator("main [name=price]").fill("65.00");
  await press(page, t("clinic.addService"));
  await page.locator('main data[value="65"]').waitFor();

  await step("invite");
  await page.locator("main [name=email]").fill(email);
  await page.locator("main [name=role]").selectOption({ label: t("shell.role_receptionist") });
  await press(page, t("tenancy.sendInvitation"));
  await page.getByRole("main").getByText(email).waitFor();
  await page.goto(setup);
  assertEquals(await page.getByText(t("clinic.stepDone"), { exact: true }).count(), 5);
}

Deno.test("somebody new makes an account, opens a clinic, sets it up, invites, activates it, and is welcomed once", async () => {
  const tag = newId().slice(-8);
  const [maria, colleague] = [`maria-${tag}@example.test`, `ion-${tag}@example.test`];
  const name = `Maria Physio ${tag}`;
  const browser = await launch();
  try {
    await withPage(browser, { locale: "en-GB" }, async (page) => {
      const link = await signUp(page, maria);
      await openClinic(page, name);
      assertEquals(pathOf(page), `/c/maria-physio-${tag}/setup`);
      await page.getByText(t("clinic.draft")).waitFor();
      await setUp(page, colleague);
      assertEquals((await mailsTo(maria, "Cusp")).length, 1, "a draft welcomes nobody");

      await press(page, t("clinic.activate"));
      await says(page, t("clinic.setupDone", { clinic: name }));
      assertEquals(await page.getByText(t("clinic.draft")).count(), 0);
      const [welcome, ...more] = await mailsTo(maria, name);
      assertEquals([welcome.subject, more.length], [t("clinic.welcomeSubject", { clinic: name }), 0]);
      assert(welcome.text.includes(`/c/maria-physio-${tag}`));

      await page.goto(`${installation().origin}/`);
      await page.waitForURL("**/agenda");
      const again = await page.goto(link);
      assertEquals(again?.status(), 410);
    });
  } finally {
    await browser.close();
  }
});

Deno.test("an address that has an account is told so by mail, and the page says the same to everybody", async () => {
  const known = await callerWith().post("/sign-up", { email: "owner@bega.test" });
  const unknown = await callerWith().post("/sign-up", { email: `${newId()}@example.test` });
  assertEquals([known.status, known.text], [unknown.status, unknown.text]);
  const [{ text }] = await mailsTo("owner@bega.test", "/sign-in");
  assert(!text.includes("/sign-up/"));
});
