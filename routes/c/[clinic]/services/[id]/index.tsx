import { type Context, page } from "fresh";
import { done, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { dayIn } from "@/core/time.ts";
import { ChangedService, changeService, serviceSheet, specialtiesOf } from "@/domain/catalog/mod.ts";
import { practitionersOf } from "@/domain/tenancy/mod.ts";
import { PriceHistory } from "@/components/catalog/PriceHistory.tsx";
import { ServiceFields } from "@/components/catalog/ServiceFields.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { withVersion } from "../(_catalog)/with_version.ts";

const load = ({ state, params }: Context<State>) =>
  state.act(async (scope) => ({
    service: await serviceSheet(scope, params.id),
    practitioners: await practitionersOf(scope),
    specialties: await specialtiesOf(scope),
    today: dayIn(scope.timeZone),
    currency: scope.currency,
    mayChange: scope.permissions.has("services.write"),
  }));

export const handler = define.handlers({
  async GET(ctx) {
    if (!wantsJson(ctx.req)) return page(await load(ctx));
    return Response.json(await ctx.state.act((scope) => serviceSheet(scope, ctx.params.id)));
  },

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const service = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, async () => {
          await changeService(
            scope,
            ctx.params.id,
            parsed(ChangedService, withVersion(ctx.req, body), scope),
          );
          return await serviceSheet(scope, ctx.params.id);
        })
      );
      return done(ctx.req, ctx.url.pathname, service);
    }, () => showService(ctx));
  },
});

/** The service again, where a change or a price was refused. */
export async function showService(ctx: Context<State>): Promise<Response> {
  const data = await load(ctx);
  return await ctx.render(<ServicePage state={ctx.state} url={ctx.url} {...data} />, {
    status: ctx.state.again?.problem.status,
  });
}

function ServicePage({ state, url, ...data }: { state: State; url: URL } & Awaited<ReturnType<typeof load>>) {
  const { t, member } = state;
  const { service, mayChange } = data;
  const base = `/c/${member!.slug}/services/${service.id}`;
  const form = formOf(state);
  const priced = url.pathname.endsWith("/prices");
  const untouched = formOf({});
  state.title = service.name;
  return (
    <Shell {...frameOf(state, url)} title={service.name}>
      <div class="split">
        <ServiceFields t={t} form={priced ? untouched : form} action={base} {...data} />
        <PriceHistory
          t={t}
          form={priced ? form : untouched}
          action={base}
          {...data}
          priced={service}
          mayChange={mayChange}
        />
      </div>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <ServicePage state={state} url={url} {...data} />
));
