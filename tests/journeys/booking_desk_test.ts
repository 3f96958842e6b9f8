import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { dayAfter } from "@/core/time.ts";
import { textIn } from "@/texts/mod.ts";
import { type AtDesk, press, ready, signInOn } from "@/tests/support/at_desk.ts";
import { launch, withPage } from "@/tests/support/browser.ts";
import { callerAs } from "@/tests/support/caller.ts";
import { installation } from "@/tests/support/installation.ts";
import { expecting, freeMonday, uniquely } from "@/tests/support/over_http.ts";

const t = textIn("en");
const slug = "noor";

/** Opens the booking form for a patient and fills in when and with whom. */
async function fillIn(at: AtDesk, patientId: string, startsAt: string): Promise<void> {
  const { page } = at;
  await page.goto(`${installation().origin}/c/${slug}/appointments/new?patientId=${patientId}`);
  await ready(at);
  await page.locator("main [name=practitionerId]").selectOption({ label: "Dr Faiza Memon" });
  await page.locator("main [name=startsAt]").fill(startsAt);
  await page.locator("main [name=minutes]").fill("30");
}

const booked = (page: Page) => page.waitForURL(/\/appointments\/[0-9a-f-]{36}$/);

async function patients(count: number): Promise<string[]> {
  const desk = await callerAs("reception@noor.test");
  const ids: string[] = [];
  for (let number = 0; number < count; number++) {
    const name = `${uniquely("Rubina")} ${number}`;
    ids.push(expecting(201, await desk.post<{ id: string }>(`/c/${slug}/patients`, { name })).id);
  }
  return ids;
}

Deno.test("the desk books a row of visits, a doctor puts one beside another, and says why", async () => {
  const browser = await launch();
  const monday = freeMonday();
  const [first, second] = await patients(2);
  try {
    await withPage(browser, { locale: "en" }, async (page) => {
      const at: AtDesk = { page, t, slug };
      await signInOn(page, "doctor@noor.test");
      await fillIn(at, first, `${monday}T10:00`);
      await page.getByText(t("scheduling.repeats")).click();
      await page.locator("main [name='repeat.times']").fill("3");
      await press(at, t("scheduling.book"));
      await booked(page);
      await page.locator("summary", { hasText: t("scheduling.moveVisit") }).click();
      await page.locator("#move-which").waitFor();

      // The second visit of the row stands in the way of somebody else's row: the form says which day it is.
      await fillIn(at, second, `${monday}T10:15`);
      await press(at, t("scheduling.book"));
      await page.getByRole("alert").waitFor();
      assertEquals(new URL(page.url()).pathname, `/c/${slug}/appointments/new`);
      await page.getByText(t("scheduling.beside")).click();
      await page.locator("main [name=overbookedBecause]").fill("In pain");
      await press(at, t("scheduling.book"));
      await booked(page);
      await page.getByText("In pain").waitFor();
    });
    const desk = await callerAs("reception@noor.test");
    const { appointments } = expecting(
      200,
      await desk.get<{ appointments: { patient: { id: string } }[] }>(
        `/c/${slug}/agenda?day=${dayAfter(monday, 14)}`,
      ),
    );
    assert(appointments.some(({ patient }) => patient.id === first));
  } finally {
    await browser.close();
  }
});

Deno.test("of two browsers that book one time at once, one gets it and the other is told who is busy", async () => {
  const browser = await launch();
  const startsAt = `${freeMonday()}T15:00`;
  const ids = await patients(2);
  try {
    const open = await Promise.all(ids.map(async (id) => {
      const page = await (await browser.newContext({ locale: "en" })).newPage();
      const at: AtDesk = { page, t, slug };
      await signInOn(page, "reception@noor.test");
      await fillIn(at, id, startsAt);
      return at;
    }));
    await Promise.all(open.map((at) => press(at, t("scheduling.book"))));
    const outcomes = await Promise.all(open.map(({ page }) =>
      Promise.race([
        booked(page).then(() => "booked"),
        page.getByRole("alert").first().textContent().then((said) => said ?? ""),
      ])
    ));
    assertEquals(outcomes.filter((outcome) => outcome === "booked").length, 1);
    assert(outcomes.some((outcome) => outcome.includes("Dr Faiza Memon")), outcomes.join(" | "));
  } finally {
    await browser.close();
  }
});
