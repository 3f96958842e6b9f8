import { Buffer } from "node:buffer";
import { assertEquals, assertMatch } from "@std/assert";
import type { Page } from "playwright-core";
import { fill } from "@/core/text.ts";
import { textIn } from "@/texts/mod.ts";
import { launch, withPage } from "@/tests/support/browser.ts";
import { browserOf, callerAs } from "@/tests/support/caller.ts";
import { findings } from "@/tests/support/findings.ts";
import { uniquely } from "@/tests/support/over_http.ts";

const t = textIn("en");
const button = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true });

/** Two thousand lines of patients, with every kind of fault among them. */
function patients(run: string): string {
  const faults = [
    `f1,,0722300400,,`,
    `f2,Phone ${run},abc,,`,
    `f3,Born ${run},,31.02.1990,`,
    `f4,Unborn ${run},,01.01.2199,`,
    `f5,Mail ${run},,,nobody`,
    `f6,${"x".repeat(201)},,,`,
    `f7,Lost \ufffd ${run},,,`,
    `0,Twice ${run},,,`,
    `f9,"Moved, ${run} 1",0722 100 001,,`,
  ];
  const lines = Array.from(
    { length: 2_000 - faults.length },
    (_, n) => `${n},"Moved, ${run} ${n}",0722 ${String(100_000 + n)},${1 + n % 28}.2.1990,`,
  );
  return ["id;Nume;Telefon;Data nașterii;E-mail".replaceAll(";", ","), ...lines, ...faults].join("\r\n");
}

async function bring(page: Page, name: string, text: string) {
  await page.goto("/c/bega/settings/imports?lang=en");
  await page.locator("input[type=file]").setInputFiles({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  });
  await button(page, t("moving.send")).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

const linesOf = async (page: Page) =>
  Object.fromEntries(
    await Promise.all(
      (["add", "change", "same", "ambiguous", "wrong"] as const).map(async (outcome) => {
        const row = page.getByRole("row", { name: t(`moving.outcome_${outcome}`) });
        return [outcome, Number(await row.getByRole("cell").first().textContent())] as const;
      }),
    ),
  );

Deno.test("at the desk two thousand lines with every kind of fault are looked through, moved in and undone", async () => {
  const owner = await callerAs("owner@bega.test");
  const run = uniquely("x").slice(2);
  const browser = await launch();
  try {
    await withPage(browser, { viewport: { width: 1280, height: 900 }, ...browserOf(owner) }, async (page) => {
      await bring(page, `${run}.csv`, patients(run));
      assertEquals(await page.locator("select[name=kind]").inputValue(), "patients");
      assertEquals(await findings(page), []);
      await button(page, t("moving.check")).click();
      await page.getByRole("heading", { name: t("moving.wouldBe") }).waitFor({ timeout: 120_000 });
      assertEquals(await linesOf(page), { add: 1_991, change: 0, same: 0, ambiguous: 1, wrong: 8 });
      assertEquals(await findings(page), []);
      const downloading = page.waitForEvent("download");
      await page.getByRole("row", { name: t("moving.outcome_wrong") }).getByRole("link").click();
      const file = await Deno.readTextFile(await (await downloading).path());
      const reasons = [
        "name_missing",
        "phone_invalid",
        "birth_date_invalid",
        "birth_date_future",
        "email_invalid",
      ];
      for (const reason of [...reasons, "name_too_long", "letters_unreadable", "source_id_twice"] as const) {
        assertMatch(file, new RegExp(t(`moving.why_${reason}` as never).replaceAll("?", "\\?")));
      }

      await button(page, fill(t.sentences["moving.take"], { count: 1_991 }, "en")).click();
      await button(page, t("moving.undo")).waitFor({ timeout: 120_000 });
      await page.goto(`/c/bega/patients?q=${encodeURIComponent(`${run} 1990`)}`);
      await page.getByRole("link", { name: `Moved, ${run} 1990` }).first().waitFor();
      await page.goBack();
      await button(page, t("moving.undo")).click();
      await page.getByRole("banner").getByText(t("moving.state_undone"), { exact: true }).waitFor({
        timeout: 120_000,
      });
      const { body } = await owner.get<{ patients: unknown[] }>(`/c/bega/patients?q=${run}`);
      assertEquals(body.patients, []);
    });
  } finally {
    await browser.close();
  }
});

Deno.test("a file that was taken for another is read again as what it is, without script too", async () => {
  const owner = await callerAs("owner@bega.test");
  const browser = await launch();
  try {
    await withPage(
      browser,
      { viewport: { width: 390, height: 800 }, ...browserOf(owner), javaScriptEnabled: false },
      async (page) => {
        const name = uniquely("Polish");
        await bring(page, "list.csv", `id,name,price\n${name},${name},10.00\n`);
        await page.locator("select[name=kind]").selectOption("balances");
        await button(page, t("moving.otherKind")).click();
        assertEquals(await page.locator("select[name=kind]").inputValue(), "balances");
        await button(page, t("moving.check")).click();
        await page.getByText(t("errors.amount_unmapped")).first().waitFor();
        await page.goBack();
        await page.locator("select[name=kind]").selectOption("services");
        await button(page, t("moving.otherKind")).click();
        await button(page, t("moving.check")).click();
        await page.getByRole("heading", { name: t("moving.wouldBe") }).waitFor({ timeout: 60_000 });
        await button(page, fill(t.sentences["moving.take"], { count: 1 }, "en")).click();
        await button(page, t("moving.undo")).waitFor({ timeout: 60_000 });
        await button(page, t("moving.undo")).click();
        await button(page, t("moving.undo")).waitFor({ state: "detached", timeout: 60_000 });
        await page.getByRole("heading", { name: t("moving.was") }).waitFor({ timeout: 60_000 });
      },
    );
  } finally {
    await browser.close();
  }
});
