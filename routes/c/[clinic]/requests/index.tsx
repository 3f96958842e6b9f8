import { type Context, page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define, type State } from "@/core/fresh.ts";
import { rfc3339In } from "@/core/time.ts";
import { requestsOf } from "@/domain/scheduling/mod.ts";
import { RequestList } from "@/components/booking/RequestList.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { frameOf } from "../../../(_frame)/frame.tsx";

const load = ({ state }: Context<State>) => state.act(requestsOf);

export const handler = define.handlers({
  async GET(ctx) {
    const requests = await load(ctx);
    if (!wantsJson(ctx.req)) return page({ requests });
    const { timeZone } = ctx.state.member!;
    const at = (instant: Date) => rfc3339In(timeZone, instant);
    return Response.json({
      requests: requests.map(({ startsAt, endsAt, askedAt, ...request }) => ({
        ...request,
        startsAt: at(startsAt),
        endsAt: at(endsAt),
        askedAt: at(askedAt),
      })),
    });
  },
});

/** The page again, where an answer was refused. */
export async function showRequests(ctx: Context<State>): Promise<Response> {
  const requests = await load(ctx);
  return await ctx.render(<RequestsPage state={ctx.state} url={ctx.url} requests={requests} />, {
    status: ctx.state.again?.problem.status,
  });
}

function RequestsPage(
  { state, url, requests }: { state: State; url: URL; requests: Awaited<ReturnType<typeof load>> },
) {
  const { t, member } = state;
  const { slug, timeZone, permissions } = member!;
  state.title = t("booking.requests");
  return (
    <Shell {...frameOf(state, url)} title={state.title}>
      <RequestList
        t={t}
        form={formOf(state)}
        base={`/c/${slug}`}
        timeZone={timeZone}
        mayDecide={permissions.has("appointments.write")}
        requests={requests}
      />
    </Shell>
  );
}

/** Visits that were asked for and wait for an answer. */
export default define.page<typeof handler>(({ data, state, url }) => (
  <RequestsPage state={state} url={url} requests={data.requests} />
));
