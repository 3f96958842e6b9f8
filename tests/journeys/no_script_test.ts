import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { textIn } from "@/texts/mod.ts";
import { type AtDesk, press, signInOn, takePayment } from "@/tests/support/at_desk.ts";
import { launch, withPage } from "@/tests/support/browser.ts";
import { callerAs } from "@/tests/support/caller.ts";
import { installation } from "@/tests/support/installation.ts";
import {
  doctorCompletes,
  jobAtBega,
  jobAtNoor,
  receptionBooks,
  receptionSettles,
} from "@/tests/support/main_job.ts";
import { invoiceAtNoor, uniquely, visitAtNoor } from "@/tests/support/over_http.ts";

const bare = { javaScriptEnabled: false };
const t = textIn("en");
const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`);

/** What a person sees in the fields of a form. */
const typed = async (page: Page, names: string[]) =>
  Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await field(page, name).inputValue()])),
  );

/** Asserts that one field alone is marked, and that what describes it says why. */
async function marked(page: Page, name: string, why: string) {
  assertEquals(await page.locator("main [aria-invalid=true]").count(), 1);
  assertEquals(await field(page, name).getAttribute("aria-invalid"), "true");
  const described = (await field(page, name).getAttribute("aria-describedby"))!.split(" ");
  const said = await Promise.all(described.map((id) => page.locator(`[id="${id}"]`).innerText()));
  assert(said.join(" ").includes(why), `${said} does not say ${why}`);
}

async function onDesk(path: string, work: (at: AtDesk) => Promise<void>) {
  const browser = await launch();
  try {
    await withPage(browser, bare, async (page) => {
      await signInOn(page, "reception@noor.test");
      await page.goto(installation().origin + path);
      await work({ page, t, slug: "noor", script: false });
    });
  } finally {
    await browser.close();
  }
}

for (const job of [jobAtNoor(), jobAtBega()]) {
  Deno.test(`at ${job.slug} the whole job is done without a line of script`, async () => {
    const browser = await launch();
    const t = textIn(job.locale);
    try {
      await withPage(browser, bare, (reception) =>
        withPage(browser, bare, async (doctor) => {
          const front: AtDesk = { page: reception, t, slug: job.slug, script: false };
          const chair: AtDesk = { page: doctor, t, slug: job.slug, script: false };
          await signInOn(reception, `reception@${job.slug}.test`);
          await signInOn(doctor, `doctor@${job.slug}.test`);
          const { slot, visit } = await receptionBooks(front, job);
          const path = await visit();
          await press(front, t("scheduling.step_arrived"));
          await doctor.goto(`${installation().origin}/c/${job.slug}/agenda?day=${slot.day}`);
          await doctorCompletes(chair, job);
          await receptionSettles(front, job, path);
        }));
    } finally {
      await browser.close();
    }
  });
}

Deno.test("a refused registration shows its form again with everything typed and the one bad field marked", () =>
  onDesk("/c/noor/patients/new", async (at) => {
    const wanted = {
      name: uniquely("رخسانہ کوثر"),
      nameLatin: "Rukhsana Kausar",
      phone: "0300 55",
      email: "rukhsana@example.test",
      birthDate: "1971-06-30",
      sex: "female",
      address: "House 7, Street 2\nGulshan-e-Iqbal",
    };
    for (const [name, value] of Object.entries(wanted)) {
      if (name === "sex") await field(at.page, name).selectOption(value);
      else await field(at.page, name).fill(value);
    }
    await press(at, t("patients.register"));
    await at.page.getByRole("main").getByText(t("errors.invalid_input")).waitFor();
    assertEquals(await typed(at.page, Object.keys(wanted)), wanted);
    await marked(at.page, "phone", t("errors.invalid_phone"));
    await field(at.page, "phone").fill("0300 5512345");
    await press(at, t("patients.register"));
    await at.page.getByRole("heading", { level: 1, name: wanted.name }).waitFor();
  }));

Deno.test("a booking that overlaps says who is busy and when, and keeps what was chosen", async () => {
  const { booking, patient } = await visitAtNoor(await callerAs("reception@noor.test"));
  await onDesk(`/c/noor/appointments/new?patientId=${patient.id}`, async (at) => {
    const startsAt = booking.startsAt.replace("11:00", "10:45");
    await field(at.page, "practitionerId").selectOption(booking.practitionerId);
    await field(at.page, "startsAt").fill(startsAt);
    await field(at.page, "minutes").fill("45");
    await field(at.page, "reason").fill("Swelling");
    const practitioner = (await field(at.page, "practitionerId").locator("option:checked").innerText())
      .trim();
    await press(at, t("scheduling.book"));
    const why = t("errors.slot_taken", { practitioner, from: "11:00", until: "11:30" });
    await at.page.getByRole("main").getByText(why).first().waitFor();
    await marked(at.page, "startsAt", why);
    assertEquals(await typed(at.page, ["patientId", "practitionerId", "startsAt", "minutes", "reason"]), {
      patientId: patient.id,
      practitionerId: booking.practitionerId,
      startsAt,
      minutes: "45",
      reason: "Swelling",
    });
  });
});

Deno.test("a payment over the balance is marked at its amount, which stays as it was typed", async () => {
  const { path } = await invoiceAtNoor(await callerAs("reception@noor.test"));
  await onDesk(path, async (at) => {
    await takePayment(at, "transfer", "2,500.01");
    await marked(at.page, "amount", "2,500");
    assertEquals(await typed(at.page, ["amount", "method"]), { amount: "2,500.01", method: "transfer" });
    await takePayment(at, "transfer", "2,500.00");
    await at.page.getByRole("banner").getByText(t("billing.status_paid"), { exact: true }).waitFor();
  });
});
