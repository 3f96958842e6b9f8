import { page } from "fresh";
import { done, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { ChangedField, changeField, fieldOf } from "@/domain/fields/mod.ts";
import { FieldForm } from "@/components/fields/FieldForm.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { formOf } from "../../../../../(_frame)/form.ts";
import { frameOf } from "../../../../../(_frame)/frame.tsx";
import { submitted } from "../../../../../(_frame)/submitted.ts";

const shown = (id: string) => async (scope: Scope) => {
  allow(scope, "fields.write");
  return { field: await fieldOf(scope, id) };
};

export const handler = define.handlers({
  async GET(ctx) {
    const { id } = ctx.params;
    if (wantsJson(ctx.req)) return Response.json(await ctx.state.act((scope) => fieldOf(scope, id)));
    return page(await ctx.state.act(shown(id)));
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      const { id, clinic } = ctx.params;
      const answer = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, async () => {
          await changeField(scope, id, parsed(ChangedField, body, scope));
          return await fieldOf(scope, id);
        })
      );
      return done(ctx.req, `/c/${clinic}/settings/fields`, answer);
    }, async () => page(await ctx.state.act(shown(ctx.params.id)))),
});

/** One of the clinic's own fields. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { slug, permissions } = member!;
  state.title = t("fields.title");
  return (
    <Shell {...frameOf(state, url)} title={state.title} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={`/c/${slug}/settings/fields`}>
        <FieldForm
          t={t}
          form={formOf(state)}
          action={`/c/${slug}/settings/fields/${data.field.id}`}
          {...data}
        />
      </Settings>
    </Shell>
  );
});
