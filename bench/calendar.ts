import type { Browser, Page } from "playwright-core";
import { connect } from "@/core/db.ts";
import { launch, settled } from "@/tests/support/browser.ts";
import { within } from "./budget.ts";
import { type Bench, benchOf } from "./installation.ts";
import { median } from "./measure.ts";

const ten = { clinics: 10, patients: 10_000, appointments: 50_000 };
const day = "2035-03-05";

/** A day with 300 visits, for each of ten practitioners one after the other. */
async function fullDay({ databaseUrl, slug }: Bench): Promise<void> {
  const sql = connect(databaseUrl, { max: 1 });
  await sql`
    insert into app.appointments (id, clinic_id, location_id, patient_id, practitioner_id, starts_at, ends_at, wall_start, created_by)
    select gen_random_uuid(), c.id, l.id, p.id, d.id, at at time zone c.time_zone,
           (at + interval '15 minutes') at time zone c.time_zone, at, m.principal_id
      from app.clinics c
      join lateral (select id from app.locations where clinic_id = c.id limit 1) l on true
      join lateral (select principal_id from app.memberships where clinic_id = c.id limit 1) m on true
     cross join lateral (select id, row_number() over (order by id) as n from app.practitioners where clinic_id = c.id limit 10) d
     cross join generate_series(0, 29) g
      join lateral (select id from app.patients where clinic_id = c.id order by id offset g * 10 + d.n limit 1) p on true
     cross join lateral (select ${day}::timestamp + interval '9 hours' + g * interval '15 minutes' as at) time
     where c.slug = ${slug}
       and not exists (select from app.appointments a where a.clinic_id = c.id and a.wall_start::date = ${day}::date)`;
  await sql.end();
}

/** What the calendar costs in a browser on a day with 300 visits: before and without script, to come to life, and under the hand. */
export async function calendar(): Promise<void> {
  await using bench = await benchOf(ten, 2);
  await fullDay(bench);
  const browser = await launch();
  try {
    await onDay(browser, bench, false, async (page) => {
      const shown = await page.locator("article.appointment").count();
      if (shown !== 300) throw new Error(`without script ${shown} visits are shown, not 300`);
    });
    const [scripts, tasks]: number[][] = [[], []];
    for (let round = 0; round < 5; round++) {
      await onDay(browser, bench, true, async (page, spent) => {
        await settled(page);
        scripts.push(await spent());
        tasks.push(await longestTask(browser, page));
      });
    }
    within("script that runs until a day of 300 visits answers", median(scripts), 100, "ms");
    const note = tasks.map((task) => task.toFixed(0)).join(", ");
    within("longest task while one of 300 visits is dragged", median(tasks), 50, "ms", note);
  } finally {
    await browser.close();
  }
}

async function onDay(
  browser: Browser,
  { origin, slug, cookie }: Bench,
  javaScriptEnabled: boolean,
  work: (page: Page, spent: () => Promise<number>) => Promise<void>,
) {
  const context = await browser.newContext({
    extraHTTPHeaders: { cookie },
    javaScriptEnabled,
    viewport: { width: 1600, height: 1000 },
  });
  const page = await context.newPage();
  const inspector = await context.newCDPSession(page);
  await inspector.send("Performance.enable");
  await page.goto(`${origin}/c/${slug}/agenda?day=${day}&view=day&by=practitioner`, { waitUntil: "load" });
  await work(page, async () => {
    const { metrics } = await inspector.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ScriptDuration")!.value * 1_000;
  });
  await context.close();
}

/** Drags a visit across the columns and back, and leaves it; the most that the page's own thread computed at a stretch, in milliseconds. */
async function longestTask(browser: Browser, page: Page): Promise<number> {
  await page.waitForTimeout(1_000); // what comes when the page is idle has come
  const box = (await page.locator("article.appointment:not([data-fixed])").nth(8).boundingBox())!;
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "__metadata"] });
  await page.mouse.move(box.x + 20, box.y + 6);
  await page.mouse.down();
  for (const [x, y] of [[500, 180], [900, 60], [200, 300], [20, 6]]) {
    await page.mouse.move(box.x + x, box.y + y, { steps: 30 });
  }
  if (await page.locator("[data-dragging]").count() === 0) throw new Error("nothing was dragged");
  await page.keyboard.press("Escape");
  await page.mouse.up();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await browser.stopTracing())) as {
    traceEvents: Traced[];
  };
  const main = new Set(
    traceEvents.filter(({ args }) => args?.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(({ ph, tdur, pid, tid }) =>
    ph === "X" && tdur && main.has(`${pid} ${tid}`)
  );
  if (tasks.length < 50) throw new Error(`only ${tasks.length} tasks were traced`);
  return Math.max(...tasks.map(({ tdur }) => tdur!)) / 1_000;
}

/** What Chromium notes of a task; `tdur` is the time its thread really computed, in microseconds. */
interface Traced {
  ph: string;
  pid: number;
  tid: number;
  tdur?: number;
  args?: { name?: string };
}
