import type { Browser, Page } from "playwright-core";
import { launch, settled, type Visitor, withPage } from "@/tests/support/browser.ts";
import { Builder } from "fresh/dev";

/** A built application that is being served, with a browser to look at it. */
export interface Served {
  origin: string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Gives `work` a page, by default one with scripts. */
  visit(path: string, work: (page: Page) => Promise<void>, visitor?: Visitor): Promise<void>;
}

/** Builds the fixture and serves what was written by a process of its own. */
export async function withFixture(work: (served: Served) => Promise<void>): Promise<void> {
  const root = `${import.meta.dirname}/../../fixture`;
  const outDir = `${root}/_fresh/${crypto.randomUUID()}`;
  let server: Deno.ChildProcess | null = null;
  const browsers: Promise<Browser>[] = [];
  try {
    await new Builder({ root, outDir }).build();
    server = serve(outDir);
    const origin = await addressOf(server);
    await work({
      origin,
      fetch: (path, init) => fetch(origin + path, { redirect: "manual", ...init }),
      visit: async (path, look, visitor = {}) =>
        await withPage(await opened(browsers), visitor, async (page) => {
          await page.goto(origin + path);
          if (visitor.javaScriptEnabled !== false) await settled(page);
          await look(page);
        }),
    });
  } finally {
    for (const browser of browsers) await (await browser).close();
    await stop(server);
    await Deno.remove(outDir, { recursive: true });
  }
}

/** The one browser, started when it is first needed. */
function opened(browsers: Promise<Browser>[]): Promise<Browser> {
  return browsers[0] ?? (browsers[0] = launch());
}

function serve(outDir: string): Deno.ChildProcess {
  const args = ["serve", "-A", "--host", "127.0.0.1", "--port", "0", `${outDir}/server.js`];
  const env = { NO_COLOR: "1" };
  return new Deno.Command(Deno.execPath(), { args, env, stdout: "null", stderr: "piped" }).spawn();
}

/** Where the server says it listens; its further words are passed on. */
async function addressOf(server: Deno.ChildProcess): Promise<string> {
  const [first, rest] = server.stderr.tee();
  rest.pipeTo(Deno.stderr.writable, { preventClose: true }).catch(() => {});
  let said = "";
  for await (const text of first.pipeThrough(new TextDecoderStream())) {
    said += text;
    const address = said.match(/http:\/\/127\.0\.0\.1:\d+/);
    if (address) return address[0];
  }
  throw new Error(`The server didn't start:\n${said}`);
}

async function stop(server: Deno.ChildProcess | null): Promise<void> {
  server?.kill("SIGTERM");
  await server?.status;
}
