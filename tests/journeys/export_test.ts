import { assert, assertEquals } from "@std/assert";
import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import { unzipSync } from "fflate";
import { textIn } from "@/texts/mod.ts";
import { launch, withPage } from "@/tests/support/browser.ts";
import { browser as html, browserOf, callerAs } from "@/tests/support/caller.ts";
import { exportOver, exportsAt } from "@/tests/support/export_over_http.ts";
import { mailTo } from "@/tests/support/mailbox.ts";
import { expecting } from "@/tests/support/over_http.ts";

const t = textIn("en");
const base = "/c/noor/settings/exports";
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Fails unless every file of an archive has the checksum that its manifest says; returns the manifest's own. */
function checked(archive: Uint8Array): string {
  const files = unzipSync(archive);
  const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"]));
  assertEquals(Object.keys(files).length, manifest.files.length + 1);
  for (const { path, bytes, sha256: said } of manifest.files) {
    assertEquals([files[path].length, sha256(files[path])], [bytes, said], path);
  }
  assert(
    manifest.counts.patients >= 40 && manifest.counts.appointments > 100,
    "the demo's patients and visits",
  );
  return sha256(files["manifest.json"]);
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "" : ", without script too";

  Deno.test(`an owner asks for an export, sees how far it has come and downloads it whole${how}`, async () => {
    const owner = await callerAs("owner@noor.test");
    const browser = await launch();
    try {
      const visitor = { viewport: { width: 1280, height: 900 }, ...browserOf(owner), javaScriptEnabled };
      await withPage(browser, visitor, async (page: Page) => {
        await page.goto(base);
        await page.getByRole("button", { name: t("exports.ask") }).click();
        await page.getByRole("progressbar").waitFor();
        assertEquals(await page.getByRole("button", { name: t("exports.ask") }).count(), 0);
        const latest = page.getByRole("button", { name: t("exports.fetch") }).first();
        await page.getByRole("progressbar").waitFor({ state: "detached", timeout: 30_000 });
        const [download] = await Promise.all([page.waitForEvent("download"), latest.click()]);
        const digest = checked(await Deno.readFile(await download.path()));
        await page.getByText(digest).waitFor();
        assert(/^cusp-noor-\d{4}-\d\d-\d\d\.zip$/.test(download.suggestedFilename()));
      });
    } finally {
      await browser.close();
    }
  });
}

Deno.test("whoever asked is told by mail, and nobody who may not take all out sees that there is such a page", async () => {
  const owner = await callerAs("owner@noor.test");
  const { path } = await exportOver(owner, "noor");
  const mail = await mailTo(
    "owner@noor.test",
    new RegExp(t("exports.mailSubject", { clinic: "Noor Dental" })),
  );
  assert(mail.text.includes(base));
  assert(!mail.text.includes("/archive/"), "the mail opens nothing");
  for (const account of ["reception@noor.test", "doctor@noor.test"]) {
    const other = await callerAs(account);
    const settings = await other.get("/c/noor/settings", html);
    assert(!settings.text.includes(base), account);
    assertEquals((await other.get(base)).status, 403);
    assertEquals((await other.post(base)).status, 403);
    assertEquals((await other.get(path)).status, 403);
  }
});

Deno.test("a link is for whoever made it, one clinic's export is nothing to another's owner, and what is no link opens nothing", async () => {
  const owner = await callerAs("owner@noor.test");
  const { id, path, bytes } = await exportOver(owner, "noor");
  const answer = await owner.get(path);
  assertEquals([answer.status, answer.headers.get("content-type")], [200, "application/zip"]);
  assertEquals(answer.headers.get("content-length"), String(bytes));
  assertEquals(answer.headers.get("cache-control"), "private, no-store");
  assertEquals((await owner.get(`${path}x`)).status, 404);
  const stranger = await callerAs("owner@bega.test");
  for (const tried of [path, path.replace("/noor/", "/bega/")]) {
    assertEquals((await stranger.get(tried)).status, 404);
    assertEquals((await stranger.get(tried, html)).status, 404);
  }
  assertEquals((await stranger.post(`/c/bega/settings/exports/${id}/links`)).status, 404);
  assert(!(await exportsAt(stranger, "bega")).some((one) => one.id === id));
  expecting(201, await owner.post(`${base}/${id}/links`));
});
