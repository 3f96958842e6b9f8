import { assertEquals } from "@std/assert";
import { textIn } from "@/texts/mod.ts";
import { dayIn } from "@/core/time.ts";
import { moneyIn } from "@/core/money.ts";
import { launch, withPage } from "@/tests/support/browser.ts";
import { browserOf, callerAs } from "@/tests/support/caller.ts";

const t = textIn("en");

/** The first day of the month after a day's. */
const nextMonth = (day: string) =>
  Temporal.PlainDate.from(day).with({ day: 1 }).add({ months: 1 }).toString();

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "" : ", without script too";

  Deno.test(`a price from next month stands beside the one in force${how}`, async () => {
    const browser = await launch();
    try {
      const caller = await callerAs("owner@noor.test");
      const name = `Sealant ${crypto.randomUUID().slice(0, 6)}`;
      const made = await caller.post<{ id: string }>("/c/noor/services", { name, price: 200_000 });
      assertEquals(made.status, 201);
      const { id } = made.body;
      await withPage(browser, {
        viewport: { width: 1280, height: 900 },
        ...browserOf(caller),
        javaScriptEnabled,
      }, async (page) => {
        const from = nextMonth(dayIn("Asia/Karachi"));
        await page.goto("/c/noor/services?lang=en");
        await page.getByRole("searchbox").fill(name);
        await page.keyboard.press("Enter");
        await page.getByRole("link", { name }).click();
        await page.getByLabel(t("catalog.newPrice")).fill("2,500");
        await page.getByLabel(t("ui.from")).fill(from);
        await page.getByRole("button", { name: t("catalog.setPrice") }).click();
        const both = page.locator(".prices > li");
        await both.nth(1).waitFor();
        const shown = (await both.allTextContents()).map((text) => text.replaceAll("\u00a0", " "));
        for (
          const [index, [amount, said]] of [[250_000, t("catalog.ahead")], [200_000, t("catalog.now")]]
            .entries()
        ) {
          const money = moneyIn("en", { amount: amount as number, currency: "PKR" }).replaceAll(
            "\u00a0",
            " ",
          );
          assertEquals(
            [shown[index].includes(money.replace(/^PKR /, "")), shown[index].includes(said as string)],
            [true, true],
            shown[index],
          );
        }
        type Listed = { services: { id: string; price: { amount: number } }[] };
        const costs = async (query: string) => {
          const { body } = await caller.get<Listed>(`/c/noor/services${query}`);
          return body.services.find((service) => service.id === id)!.price.amount;
        };
        assertEquals([await costs(""), await costs(`?day=${from}`)], [200_000, 250_000]);
      });
    } finally {
      await browser.close();
    }
  });
}
