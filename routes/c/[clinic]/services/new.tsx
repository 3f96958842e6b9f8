import { type Context, page } from "fresh";
import { define, type State } from "@/core/fresh.ts";
import { allow } from "@/core/scope.ts";
import { ServiceForm } from "@/components/catalog/ServiceForm.tsx";
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

/** The form again, with what was typed, where a service was refused. */
export async function showNewService(ctx: Context<State>): Promise<Response> {
  const data = await load(ctx);
  return await ctx.render(<NewServicePage state={ctx.state} url={ctx.url} {...data} />, {
    status: ctx.state.again?.problem.status,
  });
}

function NewServicePage({ state, url, currency }: { state: State; url: URL; currency: string }) {
  const { t, member } = state;
  state.title = t("clinic.addService");
  return (
    <Shell {...frameOf(state, url)} title={t("clinic.addService")}>
      <LiveForm failed={t("errors.unavailable")}>
        <ServiceForm t={t} form={formOf(state)} action={`/c/${member!.slug}/services`} currency={currency} />
      </LiveForm>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <NewServicePage state={state} url={url} {...data} />
));
