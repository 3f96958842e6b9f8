import axe from "axe-core";
import type { Page } from "playwright-core";

interface Found {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
}

/** What axe finds on the page as it stands, one line per element. */
export async function findings(page: Page): Promise<string[]> {
  // Colours that are still on their way are judged wrongly.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.evaluate(`${axe.source}`);
  const { violations } = await page.evaluate("axe.run()") as Found;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`)
  );
}
