import { type Context, page } from "fresh";
import { done, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { dayIn } from "@/core/time.ts";
import { ChangedPackage, changePackage, packageSheet, priceList, productsOf } from "@/domain/catalog/mod.ts";
import { PackageFields } from "@/components/catalog/PackageFields.tsx";
import { PackageFacts } from "@/components/catalog/PackageFacts.tsx";
import { PriceHistory } from "@/components/catalog/PriceHistory.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { withVersion } from "../../(_catalog)/with_version.ts";

const load = ({ state, params }: Context<State>) =>
  state.act(async (scope) => ({
    known: await packageSheet(scope, params.id),
    services: await priceList(scope),
    products: await productsOf(scope),
    today: dayIn(scope.timeZone),
    currency: scope.currency,
    mayChange: scope.permissions.has("services.write"),
  }));

export const handler = define.handlers({
  async GET(ctx) {
    if (!wantsJson(ctx.req)) return page(await load(ctx));
    return Response.json(await ctx.state.act((scope) => packageSheet(scope, ctx.params.id)));
  },

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const changed = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, async () => {
          const { id } = ctx.params;
          await changePackage(scope, id, parsed(ChangedPackage, withVersion(ctx.req, body), scope));
          return await packageSheet(scope, id);
        })
      );
      return done(ctx.req, ctx.url.pathname, changed);
    }, () => showPackage(ctx));
  },
});

/** The package again, where a change or a price was refused. */
export async function showPackage(ctx: Context<State>): Promise<Response> {
  const data = await load(ctx);
  return await ctx.render(<PackagePage state={ctx.state} url={ctx.url} {...data} />, {
    status: ctx.state.again?.problem.status,
  });
}

function PackagePage({ state, url, ...data }: { state: State; url: URL } & Awaited<ReturnType<typeof load>>) {
  const { t, member } = state;
  const { known } = data;
  const base = `/c/${member!.slug}/packages/${known.id}`;
  const [form, untouched] = [formOf(state), formOf({})];
  const priced = url.pathname.endsWith("/prices");
  state.title = known.name;
  return (
    <Shell {...frameOf(state, url)} title={known.name}>
      <div class="split">
        <PackageFields t={t} form={priced ? untouched : form} action={base} {...data} />
        <div class="stack" data-gap="6">
          <PackageFacts t={t} known={known} />
          <PriceHistory t={t} form={priced ? form : untouched} action={base} {...data} priced={known} />
        </div>
      </div>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <PackagePage state={state} url={url} {...data} />
));
