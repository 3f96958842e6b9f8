import { type Context, page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { allow } from "@/core/scope.ts";
import { addResource, NewResource, publicPlaces, resourcesOf } from "@/domain/scheduling/mod.ts";
import { ResourceList } from "@/components/calendars/ResourceList.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { submitted } from "../../../../(_frame)/submitted.ts";

const load = ({ state }: Context<State>) =>
  state.act(async (scope) => {
    allow(scope, "schedule.write");
    const [resources, places] = await Promise.all([resourcesOf(scope), publicPlaces(scope)]);
    return { resources, places };
  });

export const handler = define.handlers({
  async GET(ctx) {
    if (!wantsJson(ctx.req)) return page(await load(ctx));
    return Response.json({ resources: await ctx.state.act(resourcesOf) });
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      const { id } = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, () => addResource(scope, parsed(NewResource, body, scope)))
      );
      return created(ctx.req, ctx.url.pathname, { id });
    }, async () => page(await load(ctx))),
});

/** The chairs, rooms and machines that visits keep. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { slug, permissions } = member!;
  state.title = t("booking.resources");
  return (
    <Shell {...frameOf(state, url)} title={state.title} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <ResourceList t={t} form={formOf(state)} base={url.pathname} {...data} />
      </Settings>
    </Shell>
  );
});
