import { type Context, page } from "fresh";
import { define, type State } from "@/core/fresh.ts";
import { allow } from "@/core/scope.ts";
import { priceList, productsOf } from "@/domain/catalog/mod.ts";
import { PackageFields } from "@/components/catalog/PackageFields.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { frameOf } from "../../../(_frame)/frame.tsx";

const load = ({ state }: Context<State>) =>
  state.act(async (scope) => {
    allow(scope, "services.write");
    return {
      currency: scope.currency,
      services: await priceList(scope),
      products: await productsOf(scope),
    };
  });

export const handler = define.handlers({
  GET: async (ctx) => page(await load(ctx)),
});

/** The form again, with what was typed, where a package was refused. */
export async function showNewPackage(ctx: Context<State>): Promise<Response> {
  const data = await load(ctx);
  return await ctx.render(<NewPackagePage state={ctx.state} url={ctx.url} {...data} />, {
    status: ctx.state.again?.problem.status,
  });
}

function NewPackagePage(
  { state, url, ...data }: { state: State; url: URL } & Awaited<ReturnType<typeof load>>,
) {
  const { t, member } = state;
  state.title = t("catalog.addPackage");
  return (
    <Shell {...frameOf(state, url)} title={state.title}>
      <LiveForm failed={t("errors.unavailable")}>
        <PackageFields
          t={t}
          form={formOf(state)}
          action={`/c/${member!.slug}/packages`}
          {...data}
          mayChange
        />
      </LiveForm>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <NewPackagePage state={state} url={url} {...data} />
));
