import { assert, assertEquals } from "@std/assert";
import type { Locator, Page } from "playwright-core";
import { demoPassword } from "@/stack/demo/seed.ts";
import { dayAfter } from "@/core/time.ts";
import type { T } from "@/texts/mod.ts";
import { settled } from "./browser.ts";
import type { Caller } from "./caller.ts";
import { installation } from "./installation.ts";
import { expecting, type Visit } from "./over_http.ts";

/** Somebody in front of a clinic's page, who reads it in a language. */
export interface AtDesk {
  page: Page;
  t: T;
  slug: string;
  /** False where the browser runs none. */
  script?: boolean;
}

/** Waits until the page's scripts have come to life, where there are any. */
export const ready = ({ page, script = true }: AtDesk): Promise<void> =>
  script ? settled(page) : Promise.resolve();

/** A time that is free in somebody's day. */
export interface Slot {
  day: string;
  clock: string;
}

const quarters = Array.from({ length: 36 }, (_, index) => 9 * 60 + index * 15)
  .map((minute) =>
    `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`
  );

/** The first quarter of an hour that a practitioner has free, today or on the next day of the week that the clinic opens. */
export async function slotOf(
  caller: Caller,
  slug: string,
  practitioner: string,
  lastWeekday = 6,
): Promise<Slot> {
  const agendaOf = (query: string) =>
    caller.get<{ day: string; appointments: Visit[] }>(`/c/${slug}/agenda${query}`);
  const { day: today } = expecting(200, await agendaOf(""));
  for (let ahead = 0;; ahead++) {
    const day = dayAfter(today, ahead);
    if (Temporal.PlainDate.from(day).dayOfWeek > lastWeekday) continue;
    const { appointments } = expecting(200, await agendaOf(`?day=${day}`));
    const busy = appointments.filter((visit) => visit.practitioner?.name === practitioner)
      .map(({ startsAt, endsAt }) => [startsAt, endsAt].map((time) => time.slice(11, 16)));
    const clock = quarters.find((quarter, index) =>
      busy.every(([from, until]) => (quarters[index + 1] ?? "18:00") <= from || quarter >= until)
    );
    if (clock) return { day, clock };
  }
}

/** Signs in on the page itself, and ends where the person begins. */
export async function signInOn(page: Page, email: string): Promise<void> {
  await page.goto(`${installation().origin}/sign-in`);
  await page.locator("main [name=email]").fill(email);
  await page.locator("main [name=password]").fill(demoPassword);
  await page.locator("main [name=password]").press("Enter");
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** Presses the one button on the sheet that says this. */
export async function press({ page }: AtDesk, name: string): Promise<void> {
  await page.getByRole("main").getByRole("button", { name, exact: true }).click();
}

/** Registers somebody and ends on their page; returns their id and number. */
export async function register(at: AtDesk, fields: Record<string, string>) {
  const { page, t, slug } = at;
  await page.getByRole("link", { name: t("shell.patients") }).first().click();
  await page.getByRole("link", { name: t("patients.new") }).click();
  for (const [name, value] of Object.entries(fields)) await page.locator(`main [name="${name}"]`).fill(value);
  await press(at, t("patients.register"));
  await page.waitForURL(new RegExp(`/c/${slug}/patients/[0-9a-f-]{36}$`));
  await page.getByRole("heading", { level: 1, name: fields.name }).waitFor();
  return new URL(page.url()).pathname.split("/").at(-1)!;
}

/** Searches the clinic's patients and opens the one found. */
export async function findPatient({ page, t, slug }: AtDesk, part: string, name: string): Promise<void> {
  await page.goto(`${installation().origin}/c/${slug}/patients`);
  await page.locator("main [name=q]").fill(part);
  await page.getByRole("main").getByRole("button", { name: t("ui.search"), exact: true }).click();
  // The list before the search may show the name too.
  await page.waitForURL("**/patients?q=*");
  await page.getByRole("main").getByRole("link", { name }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

/** Books from a patient's page, and ends on the visit's. */
export async function book(
  at: AtDesk,
  { practitioner, slot, reason }: { practitioner: string; slot: Slot; reason: string },
): Promise<string> {
  const { page, t } = at;
  await page.getByRole("link", { name: t("scheduling.book"), exact: true }).click();
  await page.waitForURL("**/appointments/new**");
  await page.locator("main [name=practitionerId]").selectOption({ label: practitioner });
  await page.locator("main [name=startsAt]").fill(`${slot.day}T${slot.clock}`);
  await page.locator("main [name=minutes]").fill("15");
  await page.locator("main [name=reason]").fill(reason);
  await press(at, t("scheduling.book"));
  await page.waitForURL(/\/appointments\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Records a payment on an invoice's page; the amount as people type it, or the whole balance. */
export async function takePayment(at: AtDesk, method: string, amount?: string): Promise<void> {
  const { page, t } = at;
  if (amount) await page.locator("main [name=amount]").fill(amount);
  await page.locator("main [name=method]").selectOption(method);
  await press(at, t("billing.takePayment"));
}

/** Waits until the page says an amount, given in minor units of a currency with two decimals. */
export const shown = (page: Page, amount: number): Promise<void> =>
  page.getByRole("main").locator(`data[value="${amount / 100}"]`).first().waitFor();

/** Asserts that a link leads to a PDF paper whose name the link says. */
export async function opensAsPaper(page: Page, link: Locator): Promise<void> {
  const [href, label] = [await link.getAttribute("href"), await link.innerText()];
  const paper = await page.request.get(installation().origin + href);
  const bytes = await paper.body();
  assertEquals([paper.status(), bytes.subarray(0, 5).toString()], [200, "%PDF-"]);
  assert(bytes.length > 3_000, `${bytes.length} bytes`);
  const [, name] = paper.headers()["content-disposition"].match(/filename="(.+)\.pdf"/) ?? [];
  assert(name && label.includes(name), `${name} is not in ${label}`);
}
