import { define } from "@/core/fresh.ts";
import { notFound } from "@/core/refusal.ts";
import { importOf } from "@/domain/moving/mod.ts";
import { linesAsCsv, type Outcome, outcomes } from "@/domain/patients/mod.ts";
import type { TextKey } from "@/texts/mod.ts";

export const handler = define.handlers({
  /** The lines of one outcome as a file, with why in words; it flows, however many they are. */
  async GET(ctx) {
    const { act, t } = ctx.state;
    const { id } = ctx.params;
    const outcome = outcomes.find((known) => known === ctx.params.outcome);
    if (!outcome) throw notFound();
    await act((scope) => importOf(scope, id));
    const say = (reason: string) => t(`moving.why_${reason}` as TextKey);
    async function* pages() {
      for (let after: number | null = 0; after !== null;) {
        const from: number = after;
        const { csv, last } = await act((scope) => linesAsCsv(scope, id, outcome as Outcome, from, say));
        yield csv;
        after = last;
      }
    }
    return new Response(ReadableStream.from(pages()).pipeThrough(new TextEncoderStream()), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="import-${outcome}.csv"`,
      },
    });
  },
});
