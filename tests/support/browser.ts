import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { chromiumFromPackage } from "./chromium.ts";

/** What the person in front of the browser has chosen. */
export type Visitor = Pick<
  BrowserContextOptions,
  | "baseURL"
  | "colorScheme"
  | "extraHTTPHeaders"
  | "isMobile"
  | "javaScriptEnabled"
  | "locale"
  | "reducedMotion"
  | "storageState"
  | "timezoneId"
  | "viewport"
>;

/** Starts Chromium: the one at `CUSP_CHROMIUM`, or the one among the project's packages. */
export async function launch(): Promise<Browser> {
  const own = Deno.env.get("CUSP_CHROMIUM");
  const installation = own ? { executablePath: own } : await chromiumFromPackage();
  // Its sandbox needs rights that neither root nor a container has.
  return await chromium.launch({ ...installation, args: ["--no-sandbox", "--font-render-hinting=none"] });
}

/** Gives `work` a page in a profile of its own; an error that a script on the page throws fails it. */
export async function withPage<T>(
  browser: Browser,
  visitor: Visitor,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(visitor);
  const errors: Error[] = [];
  context.on("weberror", (event) => errors.push(event.error()));
  try {
    const page = await context.newPage();
    const result = await work(page).catch((error) => {
      throw errors.length > 0
        ? new AggregateError([error, ...errors], `${error.message} ${said(errors)}`)
        : error;
    });
    if (errors.length > 0) throw new AggregateError(errors, said(errors));
    return result;
  } finally {
    await context.close();
  }
}

const said = (errors: Error[]) => `On the page: ${errors.map(({ message }) => message).join("; ")}`;

/** Waits until the page's scripts have run and its islands have come to life. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const scripts = document.querySelectorAll<HTMLScriptElement>("script[type=module][src]");
    // The same module again: this resolves once it has been evaluated.
    await Promise.all([...scripts].map(({ src }) => import(src)));
    // Islands are revived in tasks of their own, all of them ahead of this one.
    await scheduler.postTask(() => {}, { priority: "background" });
  });
}

declare const scheduler: {
  postTask(work: () => void, options: { priority: "background" }): Promise<void>;
};
