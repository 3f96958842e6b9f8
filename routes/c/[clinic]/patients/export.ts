import { define } from "@/core/fresh.ts";
import { dayIn } from "@/core/time.ts";
import { beginExport, exportPart, filterIn } from "@/domain/insights/mod.ts";

/** The patients of a filter as CSV, a thousand at a time: however many they are, one page of them is held in memory. */
export const handler = define.handlers({
  async POST(ctx) {
    const { act } = ctx.state;
    const filter = filterIn(ctx.url.searchParams);
    const day = await act(async (scope) => {
      await beginExport(scope, filter);
      return dayIn(scope.timeZone);
    });
    let after: string | null | undefined;
    const parts = new ReadableStream<string>({
      async pull(out) {
        const { csv, next } = await act((scope) => exportPart(scope, filter, after ?? undefined));
        out.enqueue(csv);
        after = next;
        if (next === null) out.close();
      },
    });
    return new Response(parts.pipeThrough(new TextEncoderStream()), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="patients-${day}.csv"`,
      },
    });
  },
});
