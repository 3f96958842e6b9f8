import { assert, assertEquals } from "@std/assert";
import { moneyIn } from "@/core/money.ts";
import { dayAfter, dayIn } from "@/core/time.ts";
import { textIn } from "@/texts/mod.ts";
import { launch, withPage } from "@/tests/support/browser.ts";
import { browserOf, callerAs } from "@/tests/support/caller.ts";
import { uniquely } from "@/tests/support/over_http.ts";

const t = textIn("en");
const rupees = (amount: number) => moneyIn("en", { amount, currency: "PKR" }).replaceAll("\u00a0", " ");

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "" : ", without script too";

  Deno.test(`a package is put together with a product, and costs more from next month${how}`, async () => {
    const browser = await launch();
    try {
      const caller = await callerAs("owner@noor.test");
      const [service, product, name] = [uniquely("Sealant"), uniquely("Rinse"), uniquely("Four sealants")];
      const { id: serviceId } = (await caller.post<{ id: string }>("/c/noor/services", {
        name: service,
        price: 200_000,
      })).body;
      await caller.post("/c/noor/products", { name: product, unit: "bottle", price: 40_000 });
      const from = dayAfter(dayIn("Asia/Karachi"), 30);
      await withPage(browser, {
        viewport: { width: 1280, height: 900 },
        ...browserOf(caller),
        javaScriptEnabled,
      }, async (page) => {
        await page.goto("/c/noor/services?lang=en");
        await page.getByRole("link", { name: t("catalog.packages"), exact: true }).click();
        await page.getByRole("link", { name: t("catalog.addPackage") }).first().click();
        await page.getByLabel(t("ui.name"), { exact: true }).fill(name);
        const line = (part: string, index: number) => page.getByLabel(`${part}, ${index}`, { exact: true });
        await page.getByLabel(t("billing.price"), { exact: true }).fill("7,000");
        await page.getByRole("button", { name: t("catalog.addPackage") }).click();
        await page.getByText(t("errors.required")).waitFor();
        assertEquals(await page.getByLabel(t("ui.name"), { exact: true }).inputValue(), name);

        await line(t("shell.services"), 1).selectOption(serviceId);
        await page.getByLabel(`${t("catalog.quantity")}, 1`, { exact: true }).first().fill("4");
        await line(t("catalog.products"), 1).selectOption({
          label: `${product} · ${moneyIn("en", { amount: 40_000, currency: "PKR" })}`,
        });
        await page.getByRole("button", { name: t("catalog.addPackage") }).click();
        await page.getByRole("heading", { name, level: 1 }).waitFor();
        const facts = (await page.locator(".facts").innerText()).replaceAll("\u00a0", " ");
        for (const figure of ["7,000", "8,400", "1,400", "16.7%"]) assert(facts.includes(figure), facts);

        await page.getByLabel(t("catalog.newPrice")).fill("7,500");
        await page.getByLabel(t("ui.from")).fill(from);
        await page.getByRole("button", { name: t("catalog.setPrice") }).click();
        const both = page.locator(".prices > li");
        await both.nth(1).waitFor();
        const shown = (await both.allTextContents()).map((text) => text.replaceAll("\u00a0", " "));
        for (
          const [index, amount, said] of [[0, 750_000, "catalog.ahead"], [1, 700_000, "catalog.now"]] as const
        ) {
          assert(
            shown[index].includes(rupees(amount).replace(/^PKR /, "")) && shown[index].includes(t(said)),
            shown[index],
          );
        }
        assertEquals(
          await page.getByRole("img", {
            name: t("catalog.chart", { now: "", low: "", high: "" }).slice(0, 10),
          }).count(),
          1,
        );
      });
      type Listed = { packages: { name: string; price: { amount: number }; apart: { amount: number } }[] };
      const costs = async (query: string) => {
        const { body } = await caller.get<Listed>(`/c/noor/packages${query}`);
        const { price, apart } = body.packages.find((one) => one.name === name)!;
        return [price.amount, apart.amount];
      };
      assertEquals([await costs(""), await costs(`?day=${from}`)], [[700_000, 840_000], [750_000, 840_000]]);
    } finally {
      await browser.close();
    }
  });
}

Deno.test("a whole category is raised after a look at what that comes to", async () => {
  const browser = await launch();
  try {
    const caller = await callerAs("owner@noor.test");
    const category = uniquely("Sleep");
    const made: string[] = [];
    for (const price of [200_000, 333_300]) {
      const name = uniquely("Splint");
      await caller.post("/c/noor/services", { name, price, category });
      made.push(name);
    }
    const from = dayAfter(dayIn("Asia/Karachi"), 30);
    await withPage(browser, { viewport: { width: 390, height: 844 }, ...browserOf(caller) }, async (page) => {
      await page.goto("/c/noor/services?lang=en");
      await page.getByRole("link", { name: t("catalog.changePrices") }).click();
      await page.getByLabel(t("billing.category")).selectOption(category);
      await page.getByLabel(t("catalog.percent")).fill("10");
      await page.getByLabel(t("catalog.rounding")).selectOption("100");
      await page.getByLabel(t("ui.from")).fill(from);
      await page.getByRole("button", { name: t("catalog.preview") }).click();
      const proposed = (name: string) => page.getByLabel(`${t("catalog.newPrice")}: ${name}`);
      await proposed(made[0]).waitFor();
      assertEquals(
        await Promise.all(made.map((name) => proposed(name).inputValue())),
        ["2200.00", "3700.00"],
      );
      await proposed(made[1]).fill("3,600");
      await page.getByRole("button", { name: t("catalog.setPrices") }).click();
      await page.getByRole("link", { name: made[0] }).waitFor();
    });
    type Listed = { services: { name: string; price: { amount: number } }[] };
    const on = async (query: string) => {
      const { body } = await caller.get<Listed>(`/c/noor/services${query}`);
      return made.map((name) => body.services.find((one) => one.name === name)!.price.amount);
    };
    assertEquals([await on(""), await on(`?day=${from}`)], [[200_000, 333_300], [220_000, 360_000]]);
  } finally {
    await browser.close();
  }
});
