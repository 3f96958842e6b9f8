import { type Context, page } from "fresh";
import { define, type State } from "@/core/fresh.ts";
import { allow } from "@/core/scope.ts";
import { practitionersWithoutLogin, type Role, rolesFor } from "@/domain/tenancy/mod.ts";
import { Shell } from "@/components/shell/Shell.tsx";
import { InvitationForm } from "@/components/tenancy/InvitationForm.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";

const load = ({ state }: Context<State>) =>
  state.act(async (scope) => {
    allow(scope, "members.write");
    const [roles, practitioners] = await Promise.all([rolesFor(scope), practitionersWithoutLogin(scope)]);
    return { roles, practitioners };
  });

export const handler = define.handlers({
  GET: async (ctx) => page(await load(ctx)),
});

/** The form again, with what was typed, where an invitation was refused. */
export async function showNewInvitation(ctx: Context<State>): Promise<Response> {
  const data = await load(ctx);
  return await ctx.render(<NewInvitationPage state={ctx.state} url={ctx.url} {...data} />, {
    status: ctx.state.again?.problem.status,
  });
}

interface Props {
  state: State;
  url: URL;
  roles: Role[];
  practitioners: { id: string; name: string }[];
}

function NewInvitationPage({ state, url, roles, practitioners }: Props) {
  const { t, member } = state;
  const { slug, permissions } = member!;
  const settings = `/c/${slug}/settings`;
  state.title = t("tenancy.invite");
  return (
    <Shell {...frameOf(state, url)} title={t("tenancy.invite")} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={`${settings}/staff`}>
        <LiveForm failed={t("errors.unavailable")}>
          <InvitationForm
            t={t}
            form={formOf(state)}
            action={`${settings}/invitations`}
            back={`${settings}/staff`}
            roles={roles}
            practitioners={practitioners}
            practitionerId={url.searchParams.get("practitionerId") ?? undefined}
          />
        </LiveForm>
      </Settings>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <NewInvitationPage state={state} url={url} {...data} />
));
