import { page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { priceList } from "@/domain/catalog/mod.ts";
import { addRecallRule, NewRecallRule, recallRules } from "@/domain/scheduling/mod.ts";
import { RuleForm } from "@/components/scheduling/recall/RuleForm.tsx";
import { RuleList } from "@/components/scheduling/recall/RuleList.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { submitted } from "../../../../(_frame)/submitted.ts";

const shown = async (scope: Scope) => {
  allow(scope, "schedule.write");
  const [rules, services] = await Promise.all([recallRules(scope), priceList(scope)]);
  return { rules, services };
};

export const handler = define.handlers({
  async GET(ctx) {
    const data = await ctx.state.act(shown);
    return wantsJson(ctx.req) ? Response.json({ rules: data.rules }) : page(data);
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      const made = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, () => addRecallRule(scope, parsed(NewRecallRule, body, scope)))
      );
      return created(ctx.req, ctx.url.pathname, made);
    }, async () => page(await ctx.state.act(shown))),
});

/** After which services, and how long after, patients are asked to come again. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { slug, permissions } = member!;
  state.title = t("recall.rules");
  return (
    <Shell {...frameOf(state, url)} title={state.title} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <LiveForm failed={t("errors.unavailable")}>
          <div class="stack">
            <RuleList t={t} base={url.pathname} rules={data.rules} />
            <RuleForm
              t={t}
              form={formOf(state)}
              action={url.pathname}
              services={data.services}
              chosen={Object.values(Object(state.again?.fields.serviceIds)).map(String)}
              channels={Object.values(Object(state.again?.fields.channels ?? ["phone"])).map(String)}
            />
          </div>
        </LiveForm>
      </Settings>
    </Shell>
  );
});
