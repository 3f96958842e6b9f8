import { launch, settled } from "@/tests/support/browser.ts";
import { within } from "./budget.ts";
import { benchOf } from "./installation.ts";

const ten = { clinics: 10, patients: 10_000, appointments: 50_000 };

/** What a browser must load before the agenda can be used, and after it is idle. Sizes as gzip would send them. */
export async function sizes(): Promise<void> {
  await using bench = await benchOf(ten, 2);
  const browser = await launch();
  try {
    const context = await browser.newContext({ extraHTTPHeaders: { cookie: bench.cookie } });
    const page = await context.newPage();
    const bodies: { late: boolean; type: string; size: Promise<number> }[] = [];
    let late = false;
    page.on("response", (response) => {
      const type = response.request().resourceType();
      bodies.push({ late, type, size: response.body().then(compressed, () => 0) });
    });
    await page.goto(`${bench.origin}/c/${bench.slug}/agenda`, { waitUntil: "load" });
    await settled(page);
    late = true;
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").waitFor();
    await page.waitForTimeout(2_000);
    const sum = async (type: string, when: boolean) => {
      const sizes = await Promise.all(
        bodies.filter((body) => body.type === type && body.late === when).map(({ size }) => size),
      );
      return sizes.reduce((total, size) => total + size, 0) / 1024;
    };
    within("script before the agenda can be used", await sum("script", false), 25, "KB");
    within("script that comes when it is idle", await sum("script", true), 30, "KB");
    within("stylesheet", await sum("stylesheet", false), 20, "KB");
  } finally {
    await browser.close();
  }
}

async function compressed(body: Uint8Array): Promise<number> {
  const stream = new Blob([body as Uint8Array<ArrayBuffer>]).stream().pipeThrough(
    new CompressionStream("gzip"),
  );
  return (await new Response(stream).arrayBuffer()).byteLength;
}
