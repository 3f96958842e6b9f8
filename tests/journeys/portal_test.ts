import { assert, assertEquals, assertMatch } from "@std/assert";
import { textIn } from "@/texts/mod.ts";
import { opensAsPaper, shown, signInOn } from "@/tests/support/at_desk.ts";
import { launch, withPage } from "@/tests/support/browser.ts";
import { callerAs } from "@/tests/support/caller.ts";

Deno.test("a patient sees visits and the balance in the portal, and keeps a receipt", async () => {
  const [desk, patient] = await Promise.all([
    callerAs("reception@noor.test"),
    callerAs("patient@noor.test"),
  ]);
  interface Portal {
    patient: { id: string };
    visits: unknown[];
    balance: { amount: number };
  }
  const { patient: { id: patientId } } = (await patient.get<Portal>("/portal/noor")).body;
  const lines = [{ description: "Fluoride", quantity: 1, unitAmount: 90_000 }];
  const { id, number } =
    (await desk.post<{ id: string; number: string }>("/c/noor/invoices", { patientId, lines })).body;
  assertEquals((await desk.post(`/c/noor/invoices/${id}/payments`, { amount: 40_000 })).status, 201);
  const { visits, balance } = (await patient.get<Portal>("/portal/noor")).body;
  assert(balance.amount >= 50_000);

  const browser = await launch();
  const t = textIn("en");
  try {
    await withPage(browser, { viewport: { width: 390, height: 844 } }, async (page) => {
      await signInOn(page, "patient@noor.test");
      assertEquals(new URL(page.url()).pathname, "/portal/noor");
      await page.getByText(t("portal.owe"), { exact: true }).waitFor();
      await shown(page, balance.amount);
      const clocks = page.getByRole("main").getByText(/\d\d:\d\d–\d\d:\d\d/);
      assert(await clocks.count() >= visits.length, "not every visit is shown");
      await page.getByRole("link", { name: number }).click();
      await page.getByRole("heading", { level: 1, name: number }).waitFor();
      const receipt = page.getByRole("link", { name: t("billing.receipt") });
      await opensAsPaper(page, receipt);
      assertMatch(await page.getByRole("main").innerText(), /900/);
    });
  } finally {
    await browser.close();
  }
});
