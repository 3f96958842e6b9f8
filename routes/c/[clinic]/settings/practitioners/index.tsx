import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { newId } from "@/core/id.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { AddPractitioner } from "@/components/tenancy/AddPractitioner.tsx";
import { PractitionerTable } from "@/components/catalog/PractitionerTable.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { practitionersShown } from "./(_practitioners)/shown.ts";

async function whoTreats(scope: Scope) {
  allow(scope, "members.read");
  return {
    practitioners: await practitionersShown(scope),
    mayChange: scope.permissions.has("members.write"),
  };
}

export const handler = define.handlers({
  async GET(ctx) {
    const { practitioners, mayChange } = await ctx.state.act(whoTreats);
    return wantsJson(ctx.req) ? Response.json({ practitioners }) : page({ practitioners, mayChange });
  },
});

/** Who treats here, with or without a login, and what they practise. */
export default define.page<typeof handler>(({ data: { practitioners, mayChange }, state, url }) => {
  const { t, member } = state;
  const { slug, permissions } = member!;
  state.title = t("tenancy.practitioners");
  return (
    <Shell {...frameOf(state, url)} title={state.title} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <PractitionerTable t={t} base={url.pathname} practitioners={practitioners} />
        {mayChange && <AddPractitioner t={t} action={`/c/${slug}/practitioners`} requestKey={newId()} />}
      </Settings>
    </Shell>
  );
});
