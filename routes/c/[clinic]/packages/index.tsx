import { page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { isDay } from "@/core/time.ts";
import { addPackage, isCalled, NewPackage, packagesOf } from "@/domain/catalog/mod.ts";
import { CatalogList } from "@/components/catalog/CatalogList.tsx";
import { PackageTable } from "@/components/catalog/PackageTable.tsx";
import { CatalogSearch } from "@/components/catalog/Categories.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { frameOf } from "../../../(_frame)/frame.tsx";
import { submitted } from "../../../(_frame)/submitted.ts";
import { showNewPackage } from "./new.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const { searchParams } = ctx.url;
    const [asked, day] = [searchParams.get("q")?.trim() ?? "", searchParams.get("day") ?? ""];
    const packages = await ctx.state.act((scope) => packagesOf(scope, isDay(day) ? day : undefined));
    if (wantsJson(ctx.req)) return Response.json({ packages });
    return page({ asked, packages: packages.filter((one) => isCalled(one, asked)) });
  },

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const answer = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, () => addPackage(scope, parsed(NewPackage, body, scope)))
      );
      return created(ctx.req, `${ctx.url.pathname}/${answer.id}`, answer);
    }, () => showNewPackage(ctx));
  },
});

/** What is sold as a whole. */
export default define.page<typeof handler>(({ data: { asked, packages }, state, url }) => {
  const { t, member } = state;
  const base = url.pathname;
  const add = member!.permissions.has("services.write") && (
    <Button href={`${base}/new`} kind="primary">
      <Icon name="plus" />
      {t("catalog.addPackage")}
    </Button>
  );
  state.title = t("catalog.packages");
  return (
    <Shell {...frameOf(state, url)} title={state.title} actions={add} bleed>
      <CatalogList t={t} slug={member!.slug} here="packages">
        <CatalogSearch t={t} base={base} asked={asked} />
        {packages.length === 0
          ? (
            <Empty
              icon={<Icon name="layers" />}
              title={asked ? t("catalog.nothingFound", { query: asked }) : t("catalog.noPackages")}
            >
              {!asked && t("catalog.noPackagesText")}
            </Empty>
          )
          : <PackageTable t={t} base={base} packages={packages} />}
      </CatalogList>
    </Shell>
  );
});
