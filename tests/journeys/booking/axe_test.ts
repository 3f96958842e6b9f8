import { assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { launch, settled, withPage } from "@/tests/support/browser.ts";
import { callerAs } from "@/tests/support/caller.ts";
import { findings } from "@/tests/support/findings.ts";
import { installation } from "@/tests/support/installation.ts";
import { expecting, uniquely } from "@/tests/support/over_http.ts";
import { chooseTime, codeTo, phone, sayWho, t } from "./visitor.ts";

const { origin } = installation();

/** Asserts that axe finds nothing on the page as it is, in light and in the dark. */
async function clean(page: Page, what: string): Promise<void> {
  await settled(page);
  await page.emulateMedia({ reducedMotion: "reduce" }); // or the colours of one are judged on their way to the other's
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    assertEquals(await findings(page), [], `${what} in ${colorScheme}`);
  }
}

Deno.test("axe finds nothing on any page that a visitor comes by, from the choice to the cancelled visit", async () => {
  const browser = await launch();
  const email = `axe-${crypto.randomUUID()}@example.test`;
  try {
    await withPage(browser, phone, async (page) => {
      await page.goto(`${origin}/book/noor?lang=ur`);
      await clean(page, "what can be booked");
      await chooseTime(page, origin, "دانتوں کی صفائی");
      await clean(page, "the times");
      await page.getByRole("button", { name: t("booking.goOn") }).click();
      await page.getByRole("heading", { name: t("booking.you") }).waitFor();
      await clean(page, "who is coming");
      await sayWho(page, uniquely("Sadia Malik"), email);
      await clean(page, "the code");
      await page.getByLabel(t("booking.code")).fill("000000");
      await page.getByRole("button", { name: t("booking.confirm") }).click();
      await page.locator("[aria-invalid=true]").waitFor();
      await clean(page, "a wrong code");
      await page.getByLabel(t("booking.code")).fill(await codeTo(email));
      await page.getByRole("button", { name: t("booking.confirm") }).click();
      await page.getByText(t("booking.done_scheduled")).first().waitFor();
      await clean(page, "the visit");
      await page.getByRole("link", { name: t("booking.move") }).click();
      await page.getByRole("heading", { name: t("booking.moveTitle") }).waitFor();
      await clean(page, "moving it");
      await page.goBack();
      await page.getByRole("link", { name: t("booking.cancel") }).click();
      await page.getByRole("heading", { name: t("booking.cancelTitle") }).waitFor();
      await clean(page, "cancelling it");
      await page.getByRole("button", { name: t("booking.cancelNow") }).click();
      await page.getByText(t("booking.status_cancelled")).waitFor();
      await clean(page, "a cancelled visit");
    });
  } finally {
    await browser.close();
  }
});

Deno.test("a calendar that a form makes is booked by the public, and one that is refused shows what was typed", async () => {
  const owner = await callerAs("owner@noor.test");
  const { services: [service] } = expecting(
    200,
    await owner.get<{ services: { id: string }[] }>("/c/noor/services"),
  );
  const { practitioners: [{ id }] } = expecting(
    200,
    await owner.get<{ practitioners: { id: string }[] }>("/c/noor/practitioners"),
  );
  const name = uniquely("Second opinion");
  const form = (more: Record<string, string>) =>
    owner.post(
      "/c/noor/settings/calendars",
      new URLSearchParams({
        name,
        serviceId: service.id,
        price: "1,250.50",
        booking: "instant",
        "practitioners.0.id": id,
        "practitioners.0.priority": "3",
        "practitioners.1.priority": "1",
        "hours.0.weekday": "1",
        ...more,
      }),
      { accept: "text/html" },
    );
  const refused = await form({ "hours.0.opens": "12:00", "hours.0.closes": "10:00" });
  assertEquals([refused.status, refused.text.includes(name)], [422, true]);
  const made = await form({ "hours.0.opens": "10:00", "hours.0.closes": "12:00" });
  assertEquals(made.status, 303);
  const path = made.headers.get("location")!;
  const calendar = expecting(200, await owner.get<Record<string, unknown>>(path));
  assertEquals(calendar.price, { amount: 125_050, currency: "PKR" });
  assertEquals(
    (calendar.practitioners as { id: string; priority: number }[]).map(({ id, priority }) => [id, priority]),
    [[id, 3]],
  );
  const page = await owner.get("/book/noor", { accept: "text/html" });
  assertEquals(page.text.includes(name), true);
  expecting(200, await owner.post(`${path}/withdrawal`, {}));
  assertEquals((await owner.get("/book/noor", { accept: "text/html" })).text.includes(name), false);
});
