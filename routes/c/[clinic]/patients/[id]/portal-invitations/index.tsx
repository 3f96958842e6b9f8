import { type Context, page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { rfc3339In } from "@/core/time.ts";
import { inviteToPortal, NewPortalInvitation, portalCircleOf, recordOf } from "@/domain/patients/mod.ts";
import { isProvided, PortalCircle } from "@/components/patients/PortalCircle.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../../../(_frame)/form.ts";
import { frameOf } from "../../../../../(_frame)/frame.tsx";
import { submitted } from "../../../../../(_frame)/submitted.ts";

const load = (ctx: Context<State>) =>
  ctx.state.act(async (scope) => {
    const { id, name, email } = await recordOf(scope, ctx.params.id);
    const circle = await portalCircleOf(scope, id);
    return {
      ...circle,
      id,
      name,
      email,
      slug: scope.slug,
      timeZone: scope.timeZone,
    };
  });

export const handler = define.handlers({
  async GET(ctx) {
    const found = await load(ctx);
    if (!wantsJson(ctx.req)) return page(found);
    const { companions, invitations, placed, timeZone } = found;
    return Response.json({
      portalAccess: isProvided(found),
      companions,
      placed,
      invitations: invitations.map((one) => ({ ...one, until: rfc3339In(timeZone, one.until) })),
    });
  },

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const answer = await ctx.state.act((scope) =>
        once(
          scope,
          ctx.url.pathname,
          body,
          () => inviteToPortal(scope, ctx.params.id, parsed(NewPortalInvitation, body, scope)),
        )
      );
      return created(ctx.req, ctx.url.pathname, answer);
    }, async () => page(await load(ctx)));
  },
});

/** Who may act for a patient in the portal, and the way to ask somebody to. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  state.title = t("portal.access", { name: data.name });
  return (
    <Shell {...frameOf(state, url)} title={state.title}>
      <LiveForm failed={t("errors.unavailable")}>
        <PortalCircle t={t} form={formOf(state)} base={`/c/${data.slug}/patients/${data.id}`} {...data} />
      </LiveForm>
    </Shell>
  );
});
