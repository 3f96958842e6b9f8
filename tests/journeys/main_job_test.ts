import { assertEquals } from "@std/assert";
import { textIn } from "@/texts/mod.ts";
import { type AtDesk, press, signInOn } from "@/tests/support/at_desk.ts";
import { launch, withPage } from "@/tests/support/browser.ts";
import { heard } from "@/tests/support/heard.ts";
import { installation } from "@/tests/support/installation.ts";
import {
  doctorCompletes,
  type Job,
  jobAtBega,
  jobAtNoor,
  receptionBooks,
  receptionSettles,
} from "@/tests/support/main_job.ts";

async function doctorSees({ page, slug }: AtDesk, job: Job, day: string, booked: () => Promise<string>) {
  const joined = heard(page, `clinic:`);
  await page.goto(`${installation().origin}/c/${slug}/agenda?day=${day}&rail=open`);
  await joined;
  await page.evaluate(() => document.documentElement.dataset.kept = "yes");
  const path = await booked();
  const column = page.getByRole("region", { name: job.practitioner });
  await column.getByRole("link", { name: job.name }).waitFor();
  assertEquals(
    await page.evaluate(() => document.documentElement.dataset.kept),
    "yes",
    "the page was reloaded",
  );
  return path;
}

for (const job of [jobAtNoor(), jobAtBega()]) {
  Deno.test(`at ${job.slug} a patient is registered, booked, seen, invoiced and paid, at two desks at once`, async () => {
    const browser = await launch();
    const t = textIn(job.locale);
    try {
      await withPage(browser, {}, (reception) =>
        withPage(browser, {}, async (doctor) => {
          const front: AtDesk = { page: reception, t, slug: job.slug };
          const chair: AtDesk = { page: doctor, t, slug: job.slug };
          await signInOn(reception, `reception@${job.slug}.test`);
          await signInOn(doctor, `doctor@${job.slug}.test`);
          const { slot, visit } = await receptionBooks(front, job);
          const path = await doctorSees(chair, job, slot.day, visit);
          await press(front, t("scheduling.step_arrived"));
          await doctor.getByRole("link", { name: t("scheduling.status_arrived") + ": " + job.name })
            .waitFor();
          // The second is in the list of who is here.
          await doctor.getByRole("link", { name: job.name }).nth(1).waitFor();
          await doctorCompletes(chair, job);
          await receptionSettles(front, job, path);
        }));
    } finally {
      await browser.close();
    }
  });
}
