import { assert } from "@std/assert";
import { launch, settled, withPage } from "@/tests/support/browser.ts";
import { gallery } from "./support/gallery.ts";

async function compressed(text: string): Promise<number> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return (await new Response(stream).bytes()).length;
}

Deno.test("a page with every island is usable after 25 KB of script, and the palette brings at most 30 KB more", async () => {
  await using site = await gallery();
  const browser = await launch();
  try {
    await withPage(browser, {}, async (page) => {
      const early: Promise<string>[] = [];
      const late: Promise<string>[] = [];
      page.on("response", (response) => {
        if (response.request().resourceType() !== "script" && !response.url().endsWith(".js")) return;
        (response.url().includes("PaletteDialog") ? late : early).push(response.text());
      });
      await page.goto(`${site.origin}/dev/ui`);
      await settled(page);
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").waitFor();
      const sizes = async (texts: Promise<string>[]) => {
        const all = await Promise.all((await Promise.all(texts)).map(compressed));
        return all.reduce((sum, size) => sum + size, 0) / 1024;
      };
      const [before, after] = [await sizes(early), await sizes(late)];
      console.log(`script: ${before.toFixed(1)} KB at first, ${after.toFixed(1)} KB with the palette`);
      assert(before > 5 && before <= 25, `${before} KB`);
      assert(after > 0.5 && after <= 30, `${after} KB`);
    });
  } finally {
    await browser.close();
  }
});
