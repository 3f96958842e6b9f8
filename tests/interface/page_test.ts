import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { launch, settled, type Visitor, withPage } from "@/tests/support/browser.ts";
import { gallery } from "./support/gallery.ts";

const frames = ["", "/desk", "/lobby", "/pocket", "/error", "/paper"];

const finger = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const wider = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

Deno.test("the gallery is not there where patients are", async () => {
  await using site = await gallery({ local: false });
  for (const path of ["", "/patients", "/desk"]) {
    const response = await fetch(`${site.origin}/dev/ui${path}`);
    await response.body?.cancel();
    assertEquals(response.status, 404, path);
  }
});

Deno.test("pages keep to the strict policy, fit every glass and print as paper", async (t) => {
  await using site = await gallery();
  const browser = await launch();
  const open = (path: string, visitor: Visitor, work: (page: Page) => Promise<void>) =>
    withPage(browser, visitor, async (page) => {
      await page.goto(`${site.origin}/dev/ui${path}`);
      await settled(page);
      await work(page);
    });
  try {
    await t.step("no page has an inline style or script, and the browser complains of nothing", async () => {
      for (const frame of frames) {
        await withPage(browser, {}, async (page) => {
          const complaints: string[] = [];
          page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
          await page.goto(`${site.origin}/dev/ui${frame}`);
          await settled(page);
          assertEquals(complaints, [], frame);
          assertEquals(await page.locator("[style], style").count(), 0, frame);
        });
      }
    });

    await t.step("nothing is wider than the narrowest phone, in either direction", async () => {
      for (const frame of frames) {
        for (const lang of ["en", "ur"]) {
          await open(`${frame}?lang=${lang}`, { viewport: { width: 320, height: 640 } }, async (page) => {
            assertEquals(await wider(page), 0, `${frame} ${lang}`);
          });
        }
      }
    });

    await t.step(
      "a portrait tablet keeps the names of the sidebar for those who hear them",
      () =>
        open("", { viewport: { width: 800, height: 1100 } }, async (page) => {
          const sidebar = page.getByRole("complementary", { name: "Sidebar" });
          assert((await sidebar.boundingBox())!.width < 80);
          assert(await sidebar.getByRole("link", { name: "Patients" }).isVisible());
        }),
    );

    await t.step(
      "on a phone every control is a finger wide",
      () =>
        open("", finger, async (page) => {
          const small = await page.evaluate(() =>
            [...document.querySelectorAll("#main .button, #main .input, .bottom-bar > *")]
              .filter((control) => control.checkVisibility() && control.getBoundingClientRect().height < 43.5)
              .map((control) => control.outerHTML.slice(0, 120))
          );
          assertEquals(small, []);
        }),
    );

    await t.step("a page loads the fonts that its letters need, each once", async () => {
      const fonts = async (path: string) => {
        const names: string[] = [];
        await withPage(browser, {}, async (page) => {
          page.on("response", (response) => {
            const name = response.url().match(/fonts\/([\w-]+?)-wght/)?.[1];
            if (name) names.push(name);
          });
          await page.goto(`${site.origin}/dev/ui${path}`);
          await page.evaluate(() => document.fonts.ready.then(() => true));
        });
        return names.sort();
      };
      assertEquals(await fonts("/paper"), ["inter-latin"]);
      // The foot names every language in its own letters.
      assertEquals(await fonts("/error"), ["inter-latin", "inter-latin-ext", "vazirmatn-arabic"]);
    });

    await t.step(
      "paper is white and carries no sidebar, whatever the theme",
      () =>
        open("/desk?theme=dark", {}, async (page) => {
          await page.emulateMedia({ media: "print" });
          assertEquals(
            await page.locator(".sidebar, .topbar, .bottom-bar").filter({ visible: true }).count(),
            0,
          );
          const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
          assertEquals(ground, "rgb(255, 255, 255)");
          assert(await page.getByRole("rowheader", { name: "Saba Anwar" }).isVisible());
        }),
    );
  } finally {
    await browser.close();
  }
});
