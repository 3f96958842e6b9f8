import { assertEquals } from "@std/assert";
import { textIn } from "@/texts/mod.ts";
import { launch, settled, withPage } from "@/tests/support/browser.ts";
import { browserOf, callerAs } from "@/tests/support/caller.ts";
import { patientAt, uniquely } from "@/tests/support/over_http.ts";

const t = textIn("en");
const desk = () => callerAs("reception@noor.test");

Deno.test("what is typed before the page's scripts have come stays when they come", async () => {
  const { id, name } = await patientAt(await desk(), "noor", uniquely("Nasreen Akhtar"));
  const browser = await launch();
  try {
    await withPage(browser, browserOf(await desk()), async (page) => {
      const late = Promise.withResolvers<void>();
      await page.route(/\.js(\?|$)/, async (route) => {
        await late.promise;
        await route.continue();
      });
      await page.goto("/c/noor/appointments/new", { waitUntil: "commit" });
      const main = page.getByRole("main");
      await main.locator("select[name=patientId]").selectOption(id);
      await main.locator("[name=practitionerId]").selectOption({ label: "Dr Faiza Memon" });
      await main.locator("[name=startsAt]").fill("2030-05-06T16:20");
      await main.locator("[name=reason]").fill("Broken crown");
      late.resolve();
      await settled(page);
      await main.getByRole("combobox", { name: t("scheduling.patient") }).and(page.locator("input"))
        .waitFor();
      const value = (field: string) => main.locator(`[name=${field}]`).inputValue();
      assertEquals(await main.getByRole("combobox", { name: t("scheduling.patient") }).inputValue(), name);
      assertEquals(
        [await value("patientId"), await value("startsAt"), await value("reason")],
        [id, "2030-05-06T16:20", "Broken crown"],
      );
      assertEquals(
        await main.locator("[name=practitionerId] option:checked").innerText(),
        "Dr Faiza Memon",
      );
    });
  } finally {
    await browser.close();
  }
});
