import { type Context, page } from "fresh";
import { done, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { dayIn } from "@/core/time.ts";
import { ChangedProduct, changeProduct, productSheet } from "@/domain/catalog/mod.ts";
import { ProductFields } from "@/components/catalog/ProductFields.tsx";
import { PriceHistory } from "@/components/catalog/PriceHistory.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { withVersion } from "../../(_catalog)/with_version.ts";

const load = ({ state, params }: Context<State>) =>
  state.act(async (scope) => ({
    known: await productSheet(scope, params.id),
    today: dayIn(scope.timeZone),
    currency: scope.currency,
    mayChange: scope.permissions.has("services.write"),
  }));

export const handler = define.handlers({
  async GET(ctx) {
    if (!wantsJson(ctx.req)) return page(await load(ctx));
    return Response.json(await ctx.state.act((scope) => productSheet(scope, ctx.params.id)));
  },

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const changed = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, async () => {
          const { id } = ctx.params;
          await changeProduct(scope, id, parsed(ChangedProduct, withVersion(ctx.req, body), scope));
          return await productSheet(scope, id);
        })
      );
      return done(ctx.req, ctx.url.pathname, changed);
    }, () => showProduct(ctx));
  },
});

/** The product again, where a change or a price was refused. */
export async function showProduct(ctx: Context<State>): Promise<Response> {
  const data = await load(ctx);
  return await ctx.render(<ProductPage state={ctx.state} url={ctx.url} {...data} />, {
    status: ctx.state.again?.problem.status,
  });
}

function ProductPage({ state, url, ...data }: { state: State; url: URL } & Awaited<ReturnType<typeof load>>) {
  const { t, member } = state;
  const { known } = data;
  const base = `/c/${member!.slug}/products/${known.id}`;
  const [form, untouched] = [formOf(state), formOf({})];
  const priced = url.pathname.endsWith("/prices");
  state.title = known.name;
  return (
    <Shell {...frameOf(state, url)} title={known.name}>
      <div class="split">
        <ProductFields t={t} form={priced ? untouched : form} action={base} {...data} />
        <PriceHistory t={t} form={priced ? form : untouched} action={base} {...data} priced={known} />
      </div>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <ProductPage state={state} url={url} {...data} />
));
