import { define } from "@/core/fresh.ts";
import { dayIn, isDay } from "@/core/time.ts";
import { exportPrices } from "@/domain/catalog/mod.ts";

/** The price list of a day as CSV. */
export const handler = define.handlers({
  async POST(ctx) {
    const asked = ctx.url.searchParams.get("day") ?? "";
    const { csv, day } = await ctx.state.act(async (scope) => {
      const day = isDay(asked) ? asked : dayIn(scope.timeZone);
      return { csv: await exportPrices(scope, day), day };
    });
    return new Response(csv, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="prices-${day}.csv"`,
      },
    });
  },
});
