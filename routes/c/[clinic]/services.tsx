import { page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { isDay } from "@/core/time.ts";
import { isCalled, NewService, offer, priceList } from "@/domain/catalog/mod.ts";
import { CatalogList } from "@/components/catalog/CatalogList.tsx";
import { PriceTable } from "@/components/catalog/PriceTable.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { frameOf } from "../../(_frame)/frame.tsx";
import { submitted } from "../../(_frame)/submitted.ts";
import { showNewService } from "./services/new.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const { searchParams } = ctx.url;
    const asked = searchParams.get("q")?.trim() ?? "";
    const day = searchParams.get("day") ?? "";
    const services = await ctx.state.act((scope) => priceList(scope, isDay(day) ? day : undefined));
    if (wantsJson(ctx.req)) return Response.json({ services });
    return page({ asked, services: services.filter((service) => isCalled(service, asked)) });
  },

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const answer = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, () => offer(scope, parsed(NewService, body, scope)))
      );
      return created(ctx.req, ctx.url.pathname, answer);
    }, () => showNewService(ctx));
  },
});

/** The price list, by category. */
export default define.page<typeof handler>(({ data: { asked, services }, state, url }) => {
  const { t } = state;
  const add = state.member!.permissions.has("services.write") && (
    <Button href={`${url.pathname}/new`} kind="primary">
      <Icon name="plus" />
      {t("clinic.addService")}
    </Button>
  );
  const tools = (
    <>
      {state.member!.permissions.has("services.write") && (
        <Button href={`${url.pathname}/prices`} kind="quiet">{t("catalog.changePrices")}</Button>
      )}
      <form method="post" action={`${url.pathname}/export`} f-client-nav={false}>
        <Button type="submit" kind="quiet">
          <Icon name="download" />
          {t("insights.export")}
        </Button>
      </form>
    </>
  );
  state.title = t("shell.services");
  return (
    <Shell {...frameOf(state, url)} title={t("shell.services")} actions={add} bleed>
      <CatalogList t={t} slug={state.member!.slug} here="services" tools={tools}>
        <PriceTable t={t} base={url.pathname} asked={asked} services={services} />
      </CatalogList>
    </Shell>
  );
});
