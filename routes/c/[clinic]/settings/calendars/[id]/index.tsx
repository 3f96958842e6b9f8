import { type Context, page } from "fresh";
import { done, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { calendarOf, changeCalendar, ChangedCalendar } from "@/domain/scheduling/mod.ts";
import { CalendarFields } from "@/components/calendars/CalendarFields.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { formOf } from "../../../../../(_frame)/form.ts";
import { frameOf } from "../../../../../(_frame)/frame.tsx";
import { submitted } from "../../../../../(_frame)/submitted.ts";
import { withVersion } from "../../../(_catalog)/with_version.ts";
import { calendarChoices } from "../../(_calendars)/choices.ts";

const load = ({ state, params }: Context<State>) =>
  state.act(async (scope) => ({
    ...await calendarChoices(scope),
    calendar: await calendarOf(scope, params.id),
  }));

export const handler = define.handlers({
  async GET(ctx) {
    if (!wantsJson(ctx.req)) return page(await load(ctx));
    return Response.json(await ctx.state.act((scope) => calendarOf(scope, ctx.params.id)));
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      const changed = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, async () => {
          await changeCalendar(
            scope,
            ctx.params.id,
            parsed(ChangedCalendar, withVersion(ctx.req, body), scope),
          );
          return await calendarOf(scope, ctx.params.id);
        })
      );
      return done(ctx.req, ctx.url.pathname, changed);
    }, async () => page(await load(ctx))),
});

/** One way a service can be booked. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { slug, permissions } = member!;
  state.title = data.calendar.name;
  return (
    <Shell {...frameOf(state, url)} title={data.calendar.name} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <CalendarFields
          t={t}
          form={formOf(state)}
          action={url.pathname}
          {...data}
          removal={
            <Button type="submit" kind="danger" formaction={`${url.pathname}/withdrawal`} formnovalidate>
              {t("booking.withdrawCalendar")}
            </Button>
          }
        />
      </Settings>
    </Shell>
  );
});
