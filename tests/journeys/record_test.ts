import { assertEquals } from "@std/assert";
import { textIn } from "@/texts/mod.ts";
import { launch, settled, withPage } from "@/tests/support/browser.ts";
import { browserOf, callerAs } from "@/tests/support/caller.ts";
import { uniquely } from "@/tests/support/over_http.ts";

const t = textIn("en");
const profile = /\/c\/noor\/patients\/[0-9a-f-]{36}$/;

Deno.test("a child is registered with an alert and a guardian, again by mistake, merged, and told apart once more", async () => {
  const owner = await callerAs("owner@noor.test");
  const name = uniquely("Zain Qureshi");
  const phone = `0333 ${String(Math.random()).slice(2, 9)}`;
  const chromium = await launch();
  const glass = { viewport: { width: 1280, height: 900 }, ...browserOf(owner) };
  try {
    await withPage(chromium, glass, async (page) => {
      const main = page.getByRole("main");
      const press = (label: string) => main.getByRole("button", { name: label, exact: true }).first().click();
      const fold = (hint: string) => main.locator("summary").filter({ hasText: hint }).click();
      await page.goto("/c/noor/patients/new");
      await settled(page);
      await main.locator("[name=name]").fill(name);
      await main.locator("[name=phone]").fill(phone);
      await fold(t("record.alertsHint"));
      await main.locator("[name='alerts.0.kind']").selectOption("allergy");
      await main.locator("[name='alerts.0.detail']").fill("Penicillin");
      await fold(t("record.circleHint"));
      await main.locator("[name='relatedPersons.0.name']").fill("Farah Qureshi");
      await main.locator("[name='relatedPersons.0.relation']").selectOption("guardian");
      await main.locator("[name='relatedPersons.0.phone']").fill("12");
      await press(t("patients.register"));
      // What is wrong below a fold is shown where it is, and nothing that was typed is lost.
      await main.getByText(t("errors.invalid_phone")).waitFor();
      await main.locator("[name='relatedPersons.0.phone']").fill("0321 4445556");
      await press(t("patients.register"));
      await page.waitForURL(profile);
      const first = page.url();
      await main.getByRole("region", { name: t("record.alertsOf", { name }) }).getByText("Penicillin")
        .waitFor();
      await main.getByText("Farah Qureshi").waitFor();

      // Somebody hears the name another way.
      await page.goto("/c/noor/patients/new");
      await settled(page);
      await main.locator("[name=name]").pressSequentially(name.replace("Qureshi", "Kureshi"));
      await main.locator("[name=phone]").pressSequentially(phone);
      await main.getByRole("link", { name }).waitFor();
      await press(t("patients.register"));
      await main.getByText(/looks like the same person/).waitFor();
      await main.locator("[name=surely]").check();
      await press(t("patients.register"));
      await page.waitForURL(profile);
      const second = page.url();

      await page.goto("/c/noor/patients/duplicates");
      await settled(page);
      const row = main.getByRole("row").filter({ hasText: name });
      await row.getByRole("link", { name: t("merging.compare") }).click();
      await main.getByRole("group", { name: t("patients.name") }).waitFor();
      await press(t("merging.merge"));
      await page.waitForURL(profile);
      assertEquals([first, second].includes(page.url()), true);
      await main.getByRole("button", { name: t("merging.undo") }).waitFor();
      const merged = page.url() === first ? second : first;
      const survivor = page.url();
      await page.goto(merged);
      assertEquals(page.url(), survivor, "an old link leads to the record that it went into");

      await press(t("merging.undo"));
      await page.waitForURL(merged);
      await page.goto(survivor);
      assertEquals(await main.getByRole("button", { name: t("merging.undo") }).count(), 0);
    });
  } finally {
    await chromium.close();
  }
});

Deno.test("whoever saves second sees what the first one saved, and decides with the next press", async () => {
  const reception = await callerAs("reception@noor.test");
  const name = uniquely("Hira Malik");
  const { body: { id } } = await reception.post<{ id: string }>("/c/noor/patients", {
    name,
    address: "Clifton",
  });
  const chromium = await launch();
  try {
    await withPage(chromium, browserOf(reception), async (page) => {
      const main = page.getByRole("main");
      await page.goto(`/c/noor/patients/${id}/edit`);
      await settled(page);
      await main.locator("[name=address]").fill("Saddar");
      await reception.post(`/c/noor/patients/${id}`, { name, address: "Korangi", version: 1 });
      const save = () => main.getByRole("button", { name: t("ui.save"), exact: true }).click();
      await save();
      await main.getByText(/“Korangi”/).waitFor();
      assertEquals(await main.locator("[name=address]").inputValue(), "Saddar");
      await save();
      await page.waitForURL(profile);
      await main.getByText("Saddar").waitFor();
    });
  } finally {
    await chromium.close();
  }
});
