import { define } from "@/core/fresh.ts";
import { outcomes } from "@/core/importer.ts";
import { notFound } from "@/core/refusal.ts";
import { importerOf, importOf } from "@/domain/moving/mod.ts";
import type { TextKey } from "@/texts/mod.ts";

export const handler = define.handlers({
  /** The lines of one outcome as a file, with why in words; it flows, however many they are. */
  async GET(ctx) {
    const { act, t } = ctx.state;
    const { id } = ctx.params;
    const { outcome } = ctx.params;
    if (![...outcomes, "not-enrolled"].includes(outcome)) throw notFound();
    const importer = importerOf((await act((scope) => importOf(scope, id))).kind);
    const say = (reason: string) => t(`moving.why_${reason}` as TextKey);
    async function* pages() {
      for (let after: number | null = 0; after !== null;) {
        const from: number = after;
        const { csv, last } = await act((scope) => importer.linesAsCsv(scope, id, outcome, from, say));
        yield csv;
        after = last;
      }
    }
    return new Response(ReadableStream.from(pages()).pipeThrough(new TextEncoderStream()), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${
          outcome === "not-enrolled" ? outcome : `import-${outcome}`
        }.csv"`,
      },
    });
  },
});
