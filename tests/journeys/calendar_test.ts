import { assert, assertEquals } from "@std/assert";
import type { Locator, Page } from "playwright-core";
import { textIn } from "@/texts/mod.ts";
import { launch, settled, type Visitor, withPage } from "@/tests/support/browser.ts";
import { browserOf, type Caller, callerAs } from "@/tests/support/caller.ts";
import { expecting, patientAt, practitionersAt, type Visit, visitAtNoor } from "@/tests/support/over_http.ts";

const t = textIn("en");
const wide = { viewport: { width: 1280, height: 1000 } };

async function at(caller: Caller, path: string, work: (page: Page) => Promise<void>, visitor: Visitor = {}) {
  const browser = await launch();
  try {
    await withPage(browser, { ...wide, ...browserOf(caller), ...visitor }, async (page) => {
      await page.goto(path);
      if (visitor.javaScriptEnabled !== false) await settled(page);
      await work(page);
    });
  } finally {
    await browser.close();
  }
}

/** A visit at 11:00 on a day of its own, and that day as its page. */
async function atEleven() {
  const desk = await callerAs("reception@noor.test");
  const visit = await visitAtNoor(desk);
  const day = visit.booking.startsAt.slice(0, 10);
  return { ...visit, desk, day, agenda: `/c/noor/agenda?day=${day}&view=day&by=practitioner` };
}

const standsAt = async (desk: Caller, path: string) => {
  const { startsAt, endsAt } = expecting(200, await desk.get<Visit>(path));
  return [startsAt, endsAt].map((at) => at.slice(11, 16)).join("–");
};

const card = (page: Page, id: string) => page.locator(`[data-visit="${id}"]`);

/** Drags by a number of hours, from the card's head or, to make it longer, from its foot. */
async function drag(page: Page, visit: Locator, hours: number, grip: "head" | "foot" = "head") {
  await visit.scrollIntoViewIfNeeded();
  const box = (await visit.boundingBox())!;
  const [x, y] = [box.x + 30, grip === "head" ? box.y + 6 : box.y + box.height - 3];
  const hour = 2 * (box.height + 2); // a visit of half an hour
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + hour * hours / 2, { steps: 4 });
  await page.mouse.move(x, y + hour * hours, { steps: 4 });
  await page.mouse.up();
}

const moved = (page: Page, id: string, clock: string) =>
  page.locator(`[data-visit="${id}"][data-at="${clock}"]:not([data-ghost])`).waitFor();

Deno.test("a visit is dragged to another time, made longer, and both are undone", async () => {
  const { desk, id, path, agenda } = await atEleven();
  await at(desk, agenda, async (page) => {
    await drag(page, card(page, id), 2);
    await moved(page, id, "13:00");
    assertEquals(await standsAt(desk, path), "13:00–13:30");
    await page.getByRole("button", { name: t("calendar.undo") }).click();
    await moved(page, id, "11:00");
    assertEquals(await standsAt(desk, path), "11:00–11:30");
    await drag(page, card(page, id), 0.5, "foot");
    await page.locator(`[data-visit="${id}"][data-minutes="60"]`).waitFor();
    assertEquals(await standsAt(desk, path), "11:00–12:00");
    assertEquals(new URL(page.url()).pathname, "/c/noor/agenda");
  });
});

Deno.test("where a visit cannot go it goes back, and the calendar says why; Escape leaves it as well", async () => {
  const { desk, id, path, agenda } = await atEleven();
  await at(desk, agenda, async (page) => {
    await drag(page, card(page, id), -3); // 08:00, before the clinic opens
    await page.locator(".toast[data-tone=bad]").waitFor();
    assert(
      (await page.locator(".toast").innerText()).includes("09:00"),
      "it does not say when the clinic opens",
    );
    await moved(page, id, "11:00");
    assertEquals(await page.locator("[data-dragging]").count(), 0);
    assertEquals(await standsAt(desk, path), "11:00–11:30");
    const box = (await card(page, id).boundingBox())!;
    await page.mouse.move(box.x + 30, box.y + 6);
    await page.mouse.down();
    await page.mouse.move(box.x + 30, box.y + 200, { steps: 4 });
    await page.locator("[data-dragging]").waitFor();
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await page.waitForTimeout(300);
    assertEquals([await page.getByRole("dialog").count(), await standsAt(desk, path)], [0, "11:00–11:30"]);
  });
});

Deno.test("the keyboard takes a visit up, moves it, puts it down, and can leave it where it was", async () => {
  const { desk, id, path, agenda, patient } = await atEleven();
  await at(desk, agenda, async (page) => {
    const link = card(page, id).locator("a");
    const said = (text: string) => page.getByRole("status").filter({ hasText: text }).first().waitFor();
    await link.focus();
    await page.keyboard.press("m");
    await said(t("calendar.pickedUp", { who: patient.name, time: "11:00" }));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await said("11:30–12:30");
    await page.keyboard.press("Escape");
    await said(t("calendar.putBack"));
    assertEquals(await standsAt(desk, path), "11:00–11:30");
    await page.keyboard.press("m");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await moved(page, id, "11:30");
    assertEquals(await standsAt(desk, path), "11:30–12:00");
    assertEquals(await link.evaluate((it) => it === document.activeElement), true);
  });
});

Deno.test("what a colleague books appears by itself, and neither the place nor the focus is lost", async () => {
  const { desk, id, booking, agenda } = await atEleven();
  const doctor = await callerAs("doctor@noor.test");
  await at(desk, agenda, async (page) => {
    // The line is open once its token was asked for and answered.
    await page.waitForResponse((answer) => answer.url().endsWith("/live"));
    await page.waitForTimeout(1_000);
    await card(page, id).locator("a").focus();
    const calendar = page.locator(".calendar");
    await calendar.evaluate((it) => it.scrollTo(0, 120));
    const other = await patientAt(doctor, "noor");
    const later = { ...booking, patientId: other.id, startsAt: booking.startsAt.replace("T11", "T12") };
    const { id: second } = expecting(201, await doctor.post<{ id: string }>("/c/noor/appointments", later));
    await card(page, second).waitFor();
    assertEquals(await calendar.evaluate((it) => it.scrollTop), 120);
    assertEquals(await card(page, id).locator("a").evaluate((it) => it === document.activeElement), true);
  });
});

Deno.test("a visit is looked at and taken a step on without leaving the calendar", async () => {
  const { desk, id, path, agenda, patient } = await atEleven();
  await at(desk, agenda, async (page) => {
    await card(page, id).locator("a").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { name: patient.name }).waitFor();
    await dialog.getByRole("button", { name: t("scheduling.step_arrived") }).click();
    await page.locator(`[data-visit="${id}"][data-status=arrived]`).waitFor();
    assertEquals(await page.getByRole("dialog").count(), 0);
    const { status } = expecting(200, await desk.get<Visit>(path));
    assertEquals(status, "arrived");
  });
});

Deno.test("the day is printed a sheet for each who treats", async () => {
  const { desk, day, booking } = await atEleven();
  const [, second] = await practitionersAt(desk, "noor");
  const other = { ...booking, practitionerId: second.id, startsAt: `${day}T15:00` };
  expecting(201, await desk.post("/c/noor/appointments", other));
  await at(desk, `/c/noor/agenda/sheet?day=${day}`, async (page) => {
    assertEquals(await page.locator(".day-sheet").count(), 2);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    assertEquals(pdf.match(/\/Type\s*\/Page\b/g)?.length, 2);
    assertEquals(pdf.match(/\/MediaBox\s*\[0 0 (\d+)[\d.]* (\d+)/)?.slice(1), ["594", "841"]);
  });
});
