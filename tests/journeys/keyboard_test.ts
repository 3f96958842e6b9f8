import { assert, assertEquals, assertMatch } from "@std/assert";
import type { Locator, Page } from "playwright-core";
import { textIn } from "@/texts/mod.ts";
import { launch, settled, withPage } from "@/tests/support/browser.ts";
import { browserOf, callerAs } from "@/tests/support/caller.ts";
import { freeMonday, patientAt, uniquely, type Visit } from "@/tests/support/over_http.ts";

const t = textIn("en");
const desk = () => callerAs("reception@noor.test");

async function at(path: string, work: (page: Page) => Promise<void>) {
  const browser = await launch();
  try {
    const visitor = { ...browserOf(await desk()), viewport: { width: 1280, height: 900 } };
    await withPage(browser, visitor, async (page) => {
      await page.goto(path);
      await settled(page);
      await work(page);
    });
  } finally {
    await browser.close();
  }
}

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the target has the focus, as somebody without a pointer does. */
async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 80; presses++) {
    if (await isFocused(target)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${target} is not reached by Tab`);
}

Deno.test("Ctrl K, a few letters and Enter open a patient", async () => {
  const name = uniquely("Sughra Bibi");
  const { id } = await patientAt(await desk(), "noor", name);
  await at("/c/noor/agenda", async (page) => {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type(name.slice(-8));
    await page.getByRole("option", { name }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/c/noor/patients/${id}`);
    await page.getByRole("heading", { level: 1, name }).waitFor();
  });
});

/** Two patients whose names begin alike, and how. */
async function namesakes() {
  const caller = await desk();
  const family = uniquely("Qureshi");
  const [, wanted] = await Promise.all(
    ["Amber", "Bushra"].map((given) => patientAt(caller, "noor", `${family} ${given}`)),
  );
  return { family, wanted };
}

Deno.test("Enter pressed before the list has followed the last letters opens whom the letters name", async () => {
  const { family, wanted } = await namesakes();
  await at("/c/noor/agenda", async (page) => {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type(family);
    await page.getByRole("dialog").getByRole("option").nth(1).waitFor();
    await page.getByRole("option", { name: wanted.name }).waitFor();
    await page.keyboard.type(" Bushra");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/c/noor/patients/${wanted.id}`);
  });
});

Deno.test("Enter pressed early in a searching field chooses whom the letters name", async () => {
  const { family, wanted } = await namesakes();
  await at("/c/noor/appointments/new", async (page) => {
    const field = page.getByRole("main").getByRole("combobox", { name: t("scheduling.patient") });
    await field.focus();
    await page.keyboard.type(family);
    await page.getByRole("option", { name: wanted.name }).waitFor();
    await page.keyboard.type(" Bushra");
    await page.keyboard.press("Enter");
    await page.getByRole("listbox").waitFor({ state: "hidden" });
    assertEquals(await page.locator("main [name=patientId]").inputValue(), wanted.id);
  });
});

Deno.test("Ctrl K finds a page by its name, and Escape gives the focus back to where it was", () =>
  at("/c/noor/patients", async (page) => {
    const search = page.locator("main [name=q]");
    await search.focus();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    assert(await isFocused(search));
    await page.keyboard.press("Control+k");
    await page.keyboard.type(t("shell.invoices"));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/c/noor/invoices");
  }));

Deno.test("a visit is booked by keyboard alone, from the patient to the button", async () => {
  const caller = await desk();
  const patient = await patientAt(caller, "noor", uniquely("Rashida Begum"));
  const day = freeMonday();
  const [year, month, date] = day.split("-");
  await at("/c/noor/appointments/new", async (page) => {
    const main = page.getByRole("main");
    await tabTo(page, main.getByRole("combobox", { name: t("scheduling.patient") }));
    await page.keyboard.type(patient.name.slice(-8));
    await page.getByRole("option", { name: patient.name }).waitFor();
    await page.keyboard.press("Enter");
    await tabTo(page, main.locator("[name=practitionerId]"));
    await page.keyboard.type("Dr Ay");
    await tabTo(page, main.locator("[name=startsAt]"));
    await page.keyboard.type(`${month}${date}${year}`);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("0245PM");
    await tabTo(page, main.locator("[name=reason]"));
    await page.keyboard.type("Bleeding gums");
    await tabTo(page, main.getByRole("button", { name: t("scheduling.book"), exact: true }));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/appointments\/[0-9a-f-]{36}$/);
    const visit = (await caller.get<Visit>(new URL(page.url()).pathname)).body;
    assertEquals(
      [visit.patient.id, visit.practitioner?.name, visit.startsAt],
      [patient.id, "Dr Ayesha Khan", `${day}T14:45:00+05:00`],
    );
  });
});

Deno.test("the first Tab offers to skip to the content, and Enter goes there", () =>
  at("/c/noor/invoices", async (page) => {
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: t("shell.skipToContent") });
    assert(await isFocused(skip));
    assert((await skip.boundingBox())!.y >= 0, "the link is not on the glass");
    await page.keyboard.press("Enter");
    assert(await isFocused(page.getByRole("main")));
    await page.keyboard.press("Tab");
    assert(await page.evaluate(() => document.querySelector("main")!.contains(document.activeElement)));
  }));

/** A picture of what has the focus and a little around it; null where it is off the glass. */
async function pictureOf(page: Page): Promise<{ what: string; focused: string; blurred: string } | null> {
  const place = await page.evaluate(() => {
    const { activeElement: element } = document;
    if (!element || element === document.body) return null;
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      what: element.outerHTML.slice(0, 120),
      x: x - 6,
      y: y - 6,
      width: width + 12,
      height: height + 12,
    };
  });
  if (!place) return null;
  const clip = { x: Math.max(0, place.x), y: Math.max(0, place.y), width: place.width, height: place.height };
  const picture = async () => (await page.screenshot({ clip, animations: "disabled" })).toString("base64");
  const focused = await picture();
  const element = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  await element.evaluate((element) => element.blur());
  const blurred = await picture();
  await element.evaluate((element) => element.focus());
  return { what: place.what, focused, blurred };
}

for (const path of ["/c/noor/appointments/new", "/c/noor/patients"]) {
  Deno.test(`whatever Tab reaches on ${path} shows that it has the focus`, () =>
    at(path, async (page) => {
      const unseen: string[] = [];
      const reached = new Set<string>();
      for (let presses = 0; presses < 24; presses++) {
        await page.keyboard.press("Tab");
        const picture = await pictureOf(page);
        if (!picture) break;
        reached.add(picture.what);
        if (picture.focused === picture.blurred) unseen.push(picture.what);
      }
      assert(reached.size >= 12, `only ${reached.size} things are reached`);
      assertEquals(unseen, []);
      assertMatch([...reached].join(" "), /<button|<a /);
    }));
}
