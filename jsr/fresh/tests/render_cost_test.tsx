import { assert } from "@std/assert";
import { App, type PageProps } from "fresh";
import type { ComponentType } from "preact";
import { renderToString } from "preact-render-to-string";
import { signal } from "@preact/signals";
import { setBuildCache } from "../server/app.ts";
import { UNBUILT } from "../server/build_cache.ts";
import Counter from "../../fixture/islands/deep/Counter.tsx";

const BUDGET = 2.4, ROUNDS = 200;

const visits = Array.from({ length: 50 }, (_, i) => ({
  id: `${i}`,
  patient: `Patient ${i}`,
  phone: `+92 300 ${i}`,
  at: "09:00",
  status: i % 2 ? "scheduled" : "completed",
}));

function Row({ visit }: { visit: typeof visits[number] }) {
  return (
    <tr class={visit.status}>
      <td>
        <a href={`/visits/${visit.id}`}>{visit.patient}</a>
      </td>
      <td>{visit.phone}</td>
      <td>
        <time dateTime={visit.at}>{visit.at}</time>
      </td>
      <td class="status">{visit.status}</td>
    </tr>
  );
}

function Agenda() {
  return (
    <main>
      <h1>Agenda</h1>
      <Counter id="one" count={signal(1)} />
      <table>
        <tbody>{visits.map((visit) => <Row key={visit.id} visit={visit} />)}</tbody>
      </table>
      <Counter id="two" count={signal(2)} />
    </main>
  );
}

const Shell = ({ Component }: Pick<PageProps, "Component">) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <title>Cusp</title>
    </head>
    <body>
      <nav>
        <a href="/">Home</a>
      </nav>
      <Component />
    </body>
  </html>
);

const island = { name: "Counter", exportName: "default", chunk: "/_fresh/js/x/Counter.js" };

function handler(page: () => void = () => {}): () => Promise<Response> {
  const app = new App().appWrapper(Shell).get("/", (ctx) => {
    page();
    return ctx.render(<Agenda />);
  });
  const islands = new Map([[Counter as ComponentType, island]]);
  setBuildCache(app, { ...UNBUILT, clientEntry: "/_fresh/js/x/mod.js", islands });
  const answer = app.handler();
  return () => answer(new Request("http://fresh.test/"));
}

const bare = () => renderToString(<Shell Component={Agenda} />);

async function duration(work: () => unknown): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < 5; i++) await work();
  return performance.now() - start;
}

/** How many times longer `work` takes than the bare renderer; the two take turns. */
async function ratioOf(work: () => unknown): Promise<number> {
  const ratios: number[] = [];
  for (let i = 0; i < ROUNDS * 2; i++) {
    const base = await duration(bare), ours = await duration(work);
    if (i >= ROUNDS) ratios.push(ours / base);
  }
  return ratios.sort((a, b) => a - b)[ROUNDS / 2];
}

Deno.test("a whole answer costs less than 2.4 times its bare markup", async () => {
  const ratio = await ratioOf(handler());
  assert(ratio < BUDGET, `it cost ${ratio.toFixed(2)} times as much`);
});

Deno.test("the budget notices a page that draws itself twice", async () => {
  const ratio = await ratioOf(handler(bare));
  assert(ratio > BUDGET, `it cost only ${ratio.toFixed(2)} times as much`);
});
