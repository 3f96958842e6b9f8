import { Buffer } from "node:buffer";
import { assertEquals } from "@std/assert";
import { textIn } from "@/texts/mod.ts";
import * as made from "@/tests/files/support/bytes.ts";
import { patientAtNoor } from "@/tests/files/support/sending.ts";
import { launch, settled, withPage } from "@/tests/support/browser.ts";
import { browserOf, callerAs } from "@/tests/support/caller.ts";
import { findings } from "@/tests/support/findings.ts";

Deno.test("at the desk files are chosen, thrown away and taken back, and axe finds nothing", async () => {
  const doctor = await callerAs("doctor@noor.test");
  const patientId = await patientAtNoor(doctor);
  const t = textIn("en");
  const browser = await launch();
  try {
    await withPage(browser, browserOf(doctor), async (page) => {
      await page.goto(`/c/noor/patients/${patientId}/files`);
      await settled(page);
      await page.getByRole("heading", { name: t("files.none") }).waitFor();
      assertEquals(await findings(page), []);
      const files = ["one.png", "two.png"].map((name) => ({
        name,
        mimeType: "image/png",
        buffer: Buffer.from(made.png),
      }));
      await page.locator("input[name=file]").setInputFiles(files[0]);
      await page.getByRole("button", { name: t("files.send") }).click();
      await page.getByRole("link", { name: "one.png" }).waitFor();
      await settled(page);
      await page.locator("input[capture]").setInputFiles(files[1]);
      await page.getByRole("link", { name: "two.png" }).waitFor();
      await settled(page);
      assertEquals(await findings(page), []);
      await page.locator("input[name=file]").setInputFiles({
        ...files[0],
        name: "lie.pdf",
        mimeType: "application/pdf",
      });
      await page.getByRole("button", { name: t("files.send") }).click();
      await page.getByRole("alert").filter({ hasText: "lie.pdf" }).waitFor();
      await page.getByRole("button", { name: `${t("files.remove")} one.png` }).click();
      await page.getByRole("link", { name: "one.png" }).waitFor({ state: "detached" });
      await page.getByRole("link", { name: t("files.trash") }).click();
      await page.getByRole("button", { name: `${t("files.restore")} one.png` }).click();
      await page.getByRole("link", { name: "one.png" }).waitFor();
    });
  } finally {
    await browser.close();
  }
});
