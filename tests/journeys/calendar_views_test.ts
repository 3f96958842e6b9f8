import { assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { dayAfter } from "@/core/time.ts";
import { textIn } from "@/texts/mod.ts";
import { launch, settled, type Visitor, withPage } from "@/tests/support/browser.ts";
import { browserOf, type Caller, callerAs } from "@/tests/support/caller.ts";
import { expecting, freeMonday, patientAt, practitionersAt } from "@/tests/support/over_http.ts";

const t = textIn("en");

async function at(caller: Caller, work: (page: Page) => Promise<void>, visitor: Visitor = {}) {
  const browser = await launch();
  try {
    const desk = { viewport: { width: 1280, height: 900 } };
    await withPage(browser, { ...desk, ...browserOf(caller), ...visitor }, work);
  } finally {
    await browser.close();
  }
}

/** So many visits of one patient on a Monday of their own, a quarter of an hour each from nine. */
async function fullMonday(desk: Caller, visits: number) {
  const day = freeMonday();
  const [{ id: practitionerId }] = await practitionersAt(desk, "noor");
  const patient = await patientAt(desk, "noor");
  for (let index = 0; index < visits; index++) {
    const minute = 9 * 60 + index * 15;
    const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(
      ":",
    );
    const booking = { patientId: patient.id, practitionerId, startsAt: `${day}T${clock}`, minutes: 15 };
    expecting(201, await desk.post("/c/noor/appointments", booking));
  }
  return { day, patient };
}

Deno.test("the calendar opens as it was left, on another machine too", async () => {
  const owner = await callerAs("owner@bega.test");
  const t = textIn("ro");
  const current = (page: Page) => page.locator(".topbar .segmented [aria-current=true]").innerText();
  await at(owner, async (page) => {
    await page.goto("/c/bega/agenda");
    assertEquals(await current(page), t("calendar.view_day"));
    await page.getByRole("link", { name: t("calendar.view_week"), exact: true }).click();
    await page.waitForResponse((answer) => answer.url().endsWith("/agenda/look"));
    assertEquals(await current(page), t("calendar.view_week"));
  });
  await at(await callerAs("owner@bega.test"), async (page) => {
    await page.goto("/c/bega/agenda");
    assertEquals(await current(page), t("calendar.view_week"));
    await page.getByRole("link", { name: t("calendar.view_day"), exact: true }).click();
    await page.waitForResponse((answer) => answer.url().endsWith("/agenda/look"));
    await page.goto("/c/bega/agenda");
    assertEquals(await current(page), t("calendar.view_day"));
  });
});

Deno.test("a week of more than 24 visits a day is listed, a month shows three of them and counts the rest", async () => {
  const desk = await callerAs("reception@noor.test");
  const { day, patient } = await fullMonday(desk, 25);
  for (const javaScriptEnabled of [true, false]) {
    await at(desk, async (page) => {
      await page.goto(`/c/noor/agenda?day=${dayAfter(day, 2)}&view=week`);
      const heading = page.getByRole("heading", { level: 2, name: t("calendar.manyThatDay", { count: 25 }) });
      await heading.waitFor();
      assertEquals(await page.locator(".agenda-item").count(), 25);
      await page.goto(`/c/noor/agenda?day=${day}&view=month`);
      const cell = page.locator(".month-day").filter({ hasText: patient.name });
      assertEquals(await cell.locator(".month-item").count(), 3);
      await cell.getByRole("link", { name: t("calendar.more", { count: 22 }) }).click();
      await page.waitForURL((url) => url.searchParams.get("view") === "day");
      assertEquals(await page.locator("article.appointment").count(), 25);
      await page.goto(`/c/noor/agenda?day=${day}&view=day&by=practitioner`);
    }, { javaScriptEnabled });
  }
});

Deno.test("a search narrows the calendar while one types, and the rest of the page stays", async () => {
  const desk = await callerAs("reception@noor.test");
  const { day } = await fullMonday(desk, 2);
  await at(desk, async (page) => {
    await page.goto(`/c/noor/agenda?day=${day}&view=list`);
    await settled(page);
    const field = page.getByRole("searchbox", { name: t("calendar.search") });
    await field.pressSequentially("zzzz");
    await page.getByText(t("calendar.nothingFound", { search: "zzzz" })).waitFor();
    assertEquals(await field.evaluate((it) => it === document.activeElement), true);
    await field.fill("ghazala");
    await page.locator(".agenda-item").nth(1).waitFor();
    await page.goto(`/c/noor/agenda?day=${day}&view=day&by=practitioner`);
    await page.waitForResponse((answer) => answer.url().endsWith("/agenda/look"));
  });
});
