import { type Context, page } from "fresh";
import { define, type State } from "@/core/fresh.ts";
import { type Grantable, grantableBy } from "@/domain/tenancy/mod.ts";
import { Shell } from "@/components/shell/Shell.tsx";
import { KeyForm } from "@/components/tenancy/KeyForm.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";

export const handler = define.handlers({
  GET: async (ctx) => page({ grantable: await ctx.state.act(grantableBy) }),
});

/** The form again, with what was chosen, where a key was refused. */
export async function showNewKey(ctx: Context<State>): Promise<Response> {
  const grantable = await ctx.state.act(grantableBy);
  return await ctx.render(<NewKeyPage state={ctx.state} url={ctx.url} grantable={grantable} />, {
    status: ctx.state.again?.problem.status,
  });
}

function NewKeyPage({ state, url, grantable }: { state: State; url: URL; grantable: Grantable[] }) {
  const { t, member, again } = state;
  const { slug, permissions } = member!;
  const base = `/c/${slug}/settings/keys`;
  const chosen = again?.fields.permissions;
  state.title = t("keys.make");
  return (
    <Shell {...frameOf(state, url)} title={t("keys.make")} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={base}>
        <KeyForm
          t={t}
          form={formOf(state)}
          base={base}
          grantable={grantable}
          chosen={Array.isArray(chosen) ? chosen.map(String) : []}
        />
      </Settings>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <NewKeyPage state={state} url={url} {...data} />
));
