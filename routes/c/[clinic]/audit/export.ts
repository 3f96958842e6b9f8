import { define } from "@/core/fresh.ts";
import { dayIn } from "@/core/time.ts";
import { exportHistory, HistoryFilter } from "@/domain/audit/mod.ts";

export const handler = define.handlers({
  async POST(ctx) {
    const filter = HistoryFilter.parse(Object.fromEntries(ctx.url.searchParams));
    const { csv, day } = await ctx.state.act(async (scope) => ({
      csv: await exportHistory(scope, filter),
      day: dayIn(scope.timeZone),
    }));
    return new Response(csv, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="history-${day}.csv"`,
      },
    });
  },
});
