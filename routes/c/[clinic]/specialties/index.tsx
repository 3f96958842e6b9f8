import { type Context, page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { addSpecialty, NewSpecialty, specialtiesOf, type Specialty } from "@/domain/catalog/mod.ts";
import { CatalogTabs } from "@/components/catalog/CatalogTabs.tsx";
import { SpecialtyList } from "@/components/catalog/SpecialtyList.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { frameOf } from "../../../(_frame)/frame.tsx";
import { submitted } from "../../../(_frame)/submitted.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const specialties = await ctx.state.act(specialtiesOf);
    return wantsJson(ctx.req) ? Response.json({ specialties }) : page({ specialties });
  },

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const answer = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, () => addSpecialty(scope, parsed(NewSpecialty, body, scope)))
      );
      return created(ctx.req, ctx.url.pathname, answer);
    }, () => showAgain(ctx));
  },
});

async function showAgain(ctx: Context<State>): Promise<Response> {
  const specialties = await ctx.state.act(specialtiesOf);
  return await ctx.render(<SpecialtiesPage state={ctx.state} url={ctx.url} specialties={specialties} />, {
    status: ctx.state.again?.problem.status,
  });
}

function SpecialtiesPage(
  { state, url, specialties }: { state: State; url: URL; specialties: Specialty[] },
) {
  const { t, member } = state;
  state.title = t("catalog.specialties");
  return (
    <Shell {...frameOf(state, url)} title={t("catalog.specialties")}>
      <div class="stack">
        <CatalogTabs t={t} slug={member!.slug} here="specialties" />
        <SpecialtyList
          t={t}
          form={formOf(state)}
          base={url.pathname}
          specialties={specialties}
          mayChange={member!.permissions.has("services.write")}
        />
      </div>
    </Shell>
  );
}

/** What is practised at the clinic. */
export default define.page<typeof handler>(({ data, state, url }) => (
  <SpecialtiesPage state={state} url={url} {...data} />
));
