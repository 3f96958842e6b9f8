import type { Page } from "playwright-core";
import { mailTo } from "@/tests/support/mailbox.ts";
import { textIn } from "@/texts/mod.ts";

/** A visitor's phone, read in Urdu, far from the clinic. */
export const phone = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  locale: "ur-PK",
  timezoneId: "Europe/London",
} as const;

export const t = textIn("ur");

/** Chooses what is booked, then the first time of the month after, and returns its wall clock. */
export async function chooseTime(page: Page, origin: string, what: string): Promise<string> {
  await page.goto(`${origin}/book/noor?lang=ur`);
  await page.getByRole("link", { name: what }).click();
  await page.getByRole("heading", { name: t("booking.chooseTime") }).waitFor();
  return await firstTime(page);
}

/** Takes the last time of the last day that is free in the month shown, which nobody else does. */
export async function firstTime(page: Page): Promise<string> {
  const later = page.getByRole("link", { name: t("booking.later") });
  if (await later.count() > 0) {
    const month = await page.locator(".mini-month h2").innerText();
    await later.click();
    await page.waitForFunction(
      (month) => document.querySelector<HTMLElement>(".mini-month h2")?.innerText !== month,
      month,
    );
  }
  const times = page.locator(".times label");
  const time = times.nth(Math.floor(Math.random() * await times.count()));
  const clock = await time.locator("bdi").first().innerText();
  await time.click();
  return clock;
}

/** Says who is coming. */
export async function sayWho(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel(t("booking.name")).fill(name);
  await page.getByLabel(t("booking.phone")).fill("0333 1112223");
  await page.getByLabel(t("booking.email")).fill(email);
  await page.getByRole("button", { name: t("booking.sendCode") }).click();
  await page.getByRole("heading", { name: t("booking.codeTitle") }).waitFor();
}

/** The code that a mail carries. */
export async function codeTo(email: string): Promise<string> {
  const { subject } = await mailTo(email, /\d{6}/);
  return subject.match(/\d{6}/)![0];
}
