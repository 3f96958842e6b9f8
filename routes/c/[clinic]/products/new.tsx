import { type Context, page } from "fresh";
import { define, type State } from "@/core/fresh.ts";
import { allow } from "@/core/scope.ts";
import { ProductFields } from "@/components/catalog/ProductFields.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { frameOf } from "../../../(_frame)/frame.tsx";

const load = ({ state }: Context<State>) =>
  state.act((scope) => {
    allow(scope, "services.write");
    return Promise.resolve({ currency: scope.currency });
  });

export const handler = define.handlers({
  GET: async (ctx) => page(await load(ctx)),
});

/** The form again, with what was typed, where a product was refused. */
export async function showNewProduct(ctx: Context<State>): Promise<Response> {
  const data = await load(ctx);
  return await ctx.render(<NewProductPage state={ctx.state} url={ctx.url} {...data} />, {
    status: ctx.state.again?.problem.status,
  });
}

function NewProductPage(
  { state, url, ...data }: { state: State; url: URL } & Awaited<ReturnType<typeof load>>,
) {
  const { t, member } = state;
  state.title = t("catalog.addProduct");
  return (
    <Shell {...frameOf(state, url)} title={state.title}>
      <LiveForm failed={t("errors.unavailable")}>
        <ProductFields
          t={t}
          form={formOf(state)}
          action={`/c/${member!.slug}/products`}
          {...data}
          mayChange
        />
      </LiveForm>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <NewProductPage state={state} url={url} {...data} />
));
