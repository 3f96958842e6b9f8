import { assertEquals } from "@std/assert";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { launch, settled, type Visitor, withPage } from "@/tests/support/browser.ts";
import { gallery } from "./support/gallery.ts";

declare global {
  var axe: {
    run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
  };
}

/** What axe finds on the page as it stands, one line per element. */
async function findings(page: Page): Promise<string[]> {
  // Colours that are still on their way are judged wrongly.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.evaluate(`${axe.source}`);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`)
  );
}

async function look(browser: Browser, url: string, visitor: Visitor, work = async (_: Page) => {}) {
  return await withPage(browser, visitor, async (page) => {
    await page.goto(url);
    await settled(page);
    await work(page);
    return await findings(page);
  });
}

const desk = { viewport: { width: 1280, height: 900 } };
const tablet = { viewport: { width: 800, height: 1100 } };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true };

Deno.test("axe finds nothing on any component", async (t) => {
  await using site = await gallery();
  const browser = await launch();
  const ui = `${site.origin}/dev/ui`;
  try {
    await t.step("axe itself works here: a button without a name is found", async () => {
      const found = await look(browser, ui, desk, async (page) => {
        await page.evaluate(() => document.querySelector("#main")!.append(document.createElement("button")));
      });
      assertEquals(found.map((finding) => finding.split(":")[0]), ["button-name"]);
    });
    const pages: [string, string, Visitor][] = [
      ["in light", "?theme=light", desk],
      ["in the dark", "?theme=dark", desk],
      ["from right to left, in light", "?dir=rtl&lang=ur&theme=light", desk],
      ["from right to left, in the dark", "?dir=rtl&lang=ur&theme=dark", desk],
      ["roomy", "?density=roomy&lang=ro", desk],
      ["compact", "?density=compact", desk],
      ["on a tablet", "", tablet],
      ["on a phone", "", phone],
      ["on a phone, in the dark", "?theme=dark", phone],
      ["zoomed to 200 %", "", { viewport: { width: 640, height: 400 } }],
    ];
    for (const [name, query, visitor] of pages) {
      await t.step(name, async () => assertEquals(await look(browser, ui + query, visitor), []));
    }
    for (const frame of ["desk", "lobby", "pocket", "error", "paper"]) {
      for (const query of ["?theme=light", "?theme=dark", "?theme=light&lang=ur"]) {
        await t.step(`the frame ${frame}${query}`, async () => {
          assertEquals(await look(browser, `${ui}/${frame}${query}`, desk), []);
          assertEquals(await look(browser, `${ui}/${frame}${query}`, phone), []);
        });
      }
    }
    for (const theme of ["light", "dark"]) {
      await t.step(`with the palette open, ${theme}`, async () => {
        const found = await look(browser, `${ui}?theme=${theme}`, desk, async (page) => {
          await page.keyboard.press("Control+k");
          await page.getByRole("combobox", { name: "Find a patient or a page" }).fill("sa");
          await page.getByRole("option", { name: "Saba Anwar" }).waitFor();
        });
        assertEquals(found, []);
      });
      await t.step(`with a dialog open, ${theme}`, async () => {
        const found = await look(browser, `${ui}?theme=${theme}`, desk, async (page) => {
          await page.getByRole("button", { name: "Open the dialog" }).click();
          await page.getByRole("dialog").waitFor();
        });
        assertEquals(found, []);
      });
      await t.step(`with the person's menu open, ${theme}`, async () => {
        const found = await look(browser, `${ui}?theme=${theme}`, desk, async (page) => {
          await page.getByRole("button", { name: "Sana Iqbal" }).click();
        });
        assertEquals(found, []);
      });
    }
  } finally {
    await browser.close();
  }
});
