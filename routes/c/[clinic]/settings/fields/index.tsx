import { page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { addField, fieldsOf, NewField } from "@/domain/fields/mod.ts";
import { FieldList } from "@/components/fields/FieldList.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { submitted } from "../../../../(_frame)/submitted.ts";

const shown = async (scope: Scope) => {
  allow(scope, "fields.write");
  return { fields: await fieldsOf(scope) };
};

export const handler = define.handlers({
  async GET(ctx) {
    if (wantsJson(ctx.req)) return Response.json({ fields: await ctx.state.act(fieldsOf) });
    return page(await ctx.state.act(shown));
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      const answer = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, () => addField(scope, parsed(NewField, body, scope)))
      );
      return created(ctx.req, `${ctx.url.pathname}/${answer.id}`, answer);
    }, async () => page(await ctx.state.act(shown))),
});

/** The clinic's own fields of a patient's record. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { slug, permissions } = member!;
  state.title = t("fields.title");
  return (
    <Shell {...frameOf(state, url)} title={state.title} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <FieldList t={t} form={formOf(state)} base={url.pathname} fields={data.fields} />
      </Settings>
    </Shell>
  );
});
