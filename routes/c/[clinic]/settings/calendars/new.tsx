import { type Context, page } from "fresh";
import { define, type State } from "@/core/fresh.ts";
import { CalendarFields } from "@/components/calendars/CalendarFields.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { calendarChoices } from "../(_calendars)/choices.ts";

const load = ({ state }: Context<State>) => state.act(calendarChoices);

export const handler = define.handlers({
  GET: async (ctx) => page(await load(ctx)),
});

/** The form again, with what was typed, where a calendar was refused. */
export async function showNewCalendar(ctx: Context<State>): Promise<Response> {
  const data = await load(ctx);
  return await ctx.render(<NewCalendarPage state={ctx.state} url={ctx.url} {...data} />, {
    status: ctx.state.again?.problem.status,
  });
}

function NewCalendarPage(
  { state, url, ...choices }: { state: State; url: URL } & Awaited<ReturnType<typeof load>>,
) {
  const { t, member } = state;
  const { slug, permissions } = member!;
  state.title = t("booking.addCalendar");
  return (
    <Shell {...frameOf(state, url)} title={state.title} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <CalendarFields
          t={t}
          form={formOf(state)}
          action={`/c/${slug}/settings/calendars`}
          calendar={null}
          {...choices}
        />
      </Settings>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <NewCalendarPage state={state} url={url} {...data} />
));
