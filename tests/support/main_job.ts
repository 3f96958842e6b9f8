import { assertEquals } from "@std/assert";
import type { Locale } from "@/core/text.ts";
import {
  type AtDesk,
  book,
  findPatient,
  opensAsPaper,
  press,
  ready,
  register,
  shown,
  slotOf,
  takePayment,
} from "./at_desk.ts";
import { callerAs } from "./caller.ts";
import { installation } from "./installation.ts";
import { uniquely } from "./over_http.ts";

/** A patient's way through a clinic, and what is said and typed on it. */
export interface Job {
  slug: string;
  locale: Locale;
  lastWeekday: number;
  name: string;
  phone: string;
  practitioner: string;
  reason: string;
  note: string;
  services: { name: string; price: number }[];
  part: { typed: string; amount: number };
}

const digits = (count: number) => String(Math.random()).slice(2, 2 + count);

/** At noor, for somebody whose name is written in Urdu. */
export const jobAtNoor = (): Job => ({
  slug: "noor",
  locale: "en",
  lastWeekday: 6,
  name: uniquely("گل رخ بانو"),
  phone: `0345 ${digits(7)}`,
  practitioner: "Dr Ayesha Khan",
  reason: uniquely("Toothache, lower right"),
  note: uniquely("Caries on 46, filled under local anaesthesia."),
  services: [{ name: "Examination", price: 250_000 }, { name: "Composite filling", price: 800_000 }],
  part: { typed: "4,000.50", amount: 400_050 },
});

/** At bega, for somebody whose name has every letter of Romanian. */
export const jobAtBega = (): Job => ({
  slug: "bega",
  locale: "ro",
  lastWeekday: 5,
  name: uniquely("Mădălina Înțelepciune-Șâncăianu"),
  phone: `0733 ${digits(6)}`,
  practitioner: "Dr. Ștefan Țăranu",
  reason: uniquely("Durere de măsea"),
  note: uniquely("Carie pe 46, obturată."),
  services: [{ name: "Consultație", price: 20_000 }, { name: "Obturație compozit", price: 35_000 }],
  part: { typed: "120.50", amount: 12_050 },
});

/** The front desk looks at its day, registers the patient, finds them by any part, and gets ready to book a free time. */
export async function receptionBooks(at: AtDesk, job: Job) {
  const { page, t, slug } = at;
  await page.getByRole("link", { name: t("shell.agenda") }).first().click();
  await page.waitForURL(`**/c/${slug}/agenda`);
  const id = await register(at, { name: job.name, phone: job.phone });
  const desk = await callerAs(`reception@${slug}.test`);
  const { number } = (await desk.get<{ number: string }>(`/c/${slug}/patients/${id}`)).body;
  for (
    const part of [`${job.name.slice(3, 9)} ${job.name.slice(-6)}`, number, job.phone.replaceAll(" ", "")]
  ) {
    await findPatient(at, part, job.name);
    assertEquals(new URL(page.url()).pathname.split("/").at(-1), id);
  }
  const slot = await slotOf(desk, slug, job.practitioner, job.lastWeekday);
  return { slot, visit: () => book(at, { practitioner: job.practitioner, slot, reason: job.reason }) };
}

/** From the agenda that shows the visit, the doctor begins it and completes it with a note and what was done. */
export async function doctorCompletes(at: AtDesk, job: Job) {
  const { page, t } = at;
  await page.getByRole("region", { name: job.practitioner }).getByRole("link", { name: job.name }).click();
  if (at.script ?? true) {
    await page.getByRole("dialog").getByRole("link", { name: t("calendar.openVisit") }).click();
    await page.waitForURL(/\/appointments\/[0-9a-f-]{36}$/);
  }
  await press(at, t("scheduling.step_in_progress"));
  await page.locator("main [name=note]").fill(job.note);
  for (const { name } of job.services) {
    await page.getByRole("checkbox", { name: new RegExp(`^${name}`) }).check();
  }
  await press(at, t("scheduling.complete"));
  await page.getByRole("main").getByText(job.note).waitFor();
  await page.getByText(t("scheduling.status_completed"), { exact: true }).first().waitFor();
}

/** The front desk makes the invoice of a completed visit and takes a part of the money, then the rest. */
export async function receptionSettles(at: AtDesk, job: Job, visit: string) {
  const { page, t } = at;
  await page.goto(installation().origin + visit);
  assertEquals(await page.getByText(job.note).count(), 0, "the front desk reads no clinical note");
  await press(at, t("billing.makeInvoice"));
  await page.waitForURL(/\/invoices\/[0-9a-f-]{36}$/);
  const total = job.services.reduce((sum, { price }) => sum + price, 0);
  await shown(page, total);
  await ready(at);
  await takePayment(at, "cash", job.part.typed);
  await page.getByText(t("billing.status_partly_paid"), { exact: true }).waitFor();
  await shown(page, total - job.part.amount);
  await ready(at);
  await takePayment(at, "card");
  await page.locator("main [name=amount]").waitFor({ state: "detached" });
  await page.getByRole("banner").getByText(t("billing.status_paid"), { exact: true }).waitFor();
  const receipts = page.getByRole("main").getByRole("link", { name: t("billing.receipt") });
  assertEquals(await receipts.count(), 2);
  for (const link of await receipts.all()) {
    await opensAsPaper(page, link);
  }
}
