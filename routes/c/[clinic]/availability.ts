import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { rfc3339In } from "@/core/time.ts";
import { AskedTimes, availableTimes } from "@/domain/scheduling/mod.ts";

export const handler = define.handlers({
  /** The times at which a visit can begin over some days, and with whom. */
  async GET(ctx) {
    const fields = Object.fromEntries([...ctx.url.searchParams].filter(([, value]) => value !== ""));
    return Response.json(
      await ctx.state.act(async (scope) => {
        const times = await availableTimes(scope, parsed(AskedTimes, { kind: "form", fields }));
        return {
          timeZone: scope.timeZone,
          times: times.map(({ startsAt, practitionerIds }) => ({
            startsAt: rfc3339In(scope.timeZone, startsAt),
            practitionerIds,
          })),
        };
      }),
    );
  },
});
