import { type Context, page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { theConfig } from "@/core/config.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { allow } from "@/core/scope.ts";
import { addCalendar, calendarsOf, embeddersOf, SaidCalendar } from "@/domain/scheduling/mod.ts";
import { CalendarTable } from "@/components/calendars/CalendarTable.tsx";
import { PublicAddress } from "@/components/calendars/PublicAddress.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import CopyButton from "@/islands/booking/CopyButton.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { showNewCalendar } from "./new.tsx";

const load = ({ state }: Context<State>) =>
  state.act(async (scope) => {
    allow(scope, "schedule.write");
    const [calendars, origins] = await Promise.all([calendarsOf(scope), embeddersOf(scope)]);
    return { calendars, origins };
  });

export const handler = define.handlers({
  async GET(ctx) {
    if (!wantsJson(ctx.req)) return page(await load(ctx));
    return Response.json({ calendars: await ctx.state.act((scope) => calendarsOf(scope)) });
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      const { id } = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, () => addCalendar(scope, parsed(SaidCalendar, body, scope)))
      );
      return created(ctx.req, `${ctx.url.pathname}/${id}`, { id });
    }, () => showNewCalendar(ctx)),
});

/** The page again, where sites that may show the booking were refused. */
export async function showCalendars(ctx: Context<State>): Promise<Response> {
  const data = await load(ctx);
  return await ctx.render(<CalendarsPage state={ctx.state} url={ctx.url} {...data} />, {
    status: ctx.state.again?.problem.status,
  });
}

/** What can be booked here, and where the public does. */
function CalendarsPage(
  { state, url, calendars, origins }: { state: State; url: URL } & Awaited<ReturnType<typeof load>>,
) {
  const { t, member } = state;
  const { slug, permissions } = member!;
  const base = `/c/${slug}/settings/calendars`;
  state.title = t("booking.calendars");
  return (
    <Shell {...frameOf(state, url)} title={state.title} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <CalendarTable t={t} base={base} calendars={calendars} />
        <PublicAddress
          t={t}
          form={formOf(state)}
          action={`${base}/embedding`}
          address={`${theConfig().origin}/book/${slug}`}
          origins={origins}
          copy={(value) => <CopyButton value={value} label={t("booking.copy")} done={t("booking.copied")} />}
        />
      </Settings>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <CalendarsPage state={state} url={url} {...data} />
));
