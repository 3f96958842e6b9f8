import { assert, assertEquals } from "@std/assert";
import { Buffer } from "node:buffer";
import { launch, withPage } from "@/tests/support/browser.ts";
import { browser as html, browserOf, callerAs } from "@/tests/support/caller.ts";
import { expecting, uniquely } from "@/tests/support/over_http.ts";
import { textIn } from "@/texts/mod.ts";

const t = textIn("en");

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "" : ", without script too";

  Deno.test(`a leaflet is attached to a service, downloaded in the portal, and gone with the trash${how}`, async () => {
    const browser = await launch();
    try {
      const [owner, patient] = await Promise.all(
        ["owner", "patient"].map((who) => callerAs(`${who}@noor.test`)),
      );
      const [service, leaflet] = [uniquely("Implant"), `${uniquely("Before an implant")}.html`];
      const { id } = expecting(
        201,
        await owner.post<{ id: string }>("/c/noor/services", { name: service, price: 100 }),
      );
      const opened = async (address: string) => {
        const { status, headers, text } = await patient.get(address, html);
        return [
          status,
          headers.get("content-disposition")?.split(";")[0],
          headers.get("content-type"),
          text.slice(0, 9),
        ];
      };
      await withPage(browser, {
        viewport: { width: 1280, height: 900 },
        ...browserOf(owner),
        javaScriptEnabled,
      }, async (page) => {
        await page.goto(`/c/noor/services/${id}?lang=en`);
        await page.getByLabel(t("catalog.forPatients")).check();
        await page.locator('input[type="file"]').first().setInputFiles({
          name: leaflet,
          mimeType: "text/html",
          buffer: Buffer.from("<!doctype html><script>alert(1)</script>"),
        });
        await page.getByRole("button", { name: t("catalog.attach") }).click();
        await page.getByRole("link", { name: leaflet }).waitFor();
        await withPage(browser, {
          viewport: { width: 390, height: 844 },
          ...browserOf(patient),
          javaScriptEnabled,
        }, async (page) => {
          await page.goto("/portal/noor?lang=en");
          await page.getByRole("link", { name: t("portal.offer") }).click();
          const link = page.getByRole("link", { name: leaflet });
          await link.waitFor();
          const address = (await link.getAttribute("href"))!;
          assertEquals(await opened(address), [200, "attachment", "application/octet-stream", "<!doctype"]);
          assert(await page.getByText("Dr Ayesha Khan").count() > 0);
        });
        const { body } = await patient.get<{ services: { id: string; attachments: { id: string }[] }[] }>(
          "/portal/noor/services",
        );
        const [{ id: fileId }] = body.services.find((one) => one.id === id)!.attachments;
        const address = `/portal/noor/attachments/${fileId}`;
        await page.getByRole("button", { name: t("catalog.hideFromPatients") }).click();
        await page.getByText(t("catalog.onlyStaff")).waitFor();
        assertEquals((await opened(address))[0], 404);
        await page.getByRole("button", { name: t("catalog.showToPatients") }).click();
        await page.locator(".tag", { hasText: t("catalog.forPatients") }).waitFor();
        assertEquals((await opened(address))[0], 200);
        await page.getByRole("button", { name: t("files.remove") }).click();
        await page.getByText(t("catalog.noAttachments")).waitFor();
        assertEquals((await opened(address))[0], 404);
      });
    } finally {
      await browser.close();
    }
  });
}
