import { type Context, page } from "fresh";
import { done, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { ChangedHours, changeHours, inOneLine, openingHours } from "@/domain/scheduling/mod.ts";
import { HoursForm } from "@/components/scheduling/HoursForm.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { frameOf } from "../../../(_frame)/frame.tsx";
import { submitted } from "../../../(_frame)/submitted.ts";

async function hoursToChange(scope: Scope) {
  allow(scope, "schedule.write");
  const hours = await openingHours(scope);
  return { hours, was: inOneLine(hours) };
}

type Hours = Awaited<ReturnType<typeof hoursToChange>>;

export const handler = define.handlers({
  async GET(ctx) {
    if (wantsJson(ctx.req)) return Response.json({ hours: await ctx.state.act(openingHours) });
    return page(await ctx.state.act(hoursToChange));
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      const answer = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, async () => {
          await changeHours(scope, parsed(ChangedHours, body, scope));
          return { hours: await openingHours(scope) };
        })
      );
      return done(ctx.req, ctx.url.pathname, answer);
    }, () => show(ctx)),
});

/** The form again, with what was typed, where it was refused. */
async function show(ctx: Context<State>): Promise<Response> {
  const data = await ctx.state.act(hoursToChange);
  return await ctx.render(<HoursPage state={ctx.state} url={ctx.url} {...data} />, {
    status: ctx.state.again?.problem.status,
  });
}

function HoursPage({ state, url, hours, was }: { state: State; url: URL } & Hours) {
  const { t, member, again } = state;
  const { slug, permissions } = member!;
  const typed = again?.fields.hours;
  state.title = t("clinic.hours");
  return (
    <Shell {...frameOf(state, url)} title={t("clinic.hours")} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <LiveForm failed={t("errors.unavailable")}>
          <HoursForm
            t={t}
            form={formOf(state)}
            action={url.pathname}
            hours={hours}
            was={was}
            typed={Array.isArray(typed) ? typed : undefined}
          />
        </LiveForm>
      </Settings>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <HoursPage state={state} url={url} {...data} />
));
