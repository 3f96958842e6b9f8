import { page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { NewService, offer, priceList, type Service } from "@/domain/catalog/mod.ts";
import { Shell } from "@/components/shell/Shell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Money } from "@/components/ui/Money.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import { frameOf } from "../../(_frame)/frame.tsx";
import { submitted } from "../../(_frame)/submitted.ts";
import { showNewService } from "./services/new.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const services = await ctx.state.act(priceList);
    return wantsJson(ctx.req) ? Response.json({ services }) : page({ services });
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

/** The price list. */
export default define.page<typeof handler>(({ data: { services }, state, url }) => {
  const { t } = state;
  const add = state.member!.permissions.has("services.write") && (
    <Button href={`${url.pathname}/new`} kind="primary">
      <Icon name="plus" />
      {t("clinic.addService")}
    </Button>
  );
  const columns: Column<Service>[] = [
    { head: t("billing.code"), fit: true, cell: ({ code }) => <bdi dir="ltr">{code}</bdi> },
    { head: t("scheduling.service"), lead: true, cell: ({ name }) => name },
    { head: t("billing.category"), phone: "note", cell: ({ category }) => category },
    {
      head: t("scheduling.length"),
      fit: true,
      numeric: true,
      cell: ({ minutes }) => t("scheduling.minutes", { count: minutes }),
    },
    {
      head: t("billing.price"),
      fit: true,
      numeric: true,
      phone: "end",
      cell: ({ price }) => <Money {...price} locale={t.locale} />,
    },
  ];
  state.title = t("shell.services");
  return (
    <Shell {...frameOf(state, url)} title={t("shell.services")} actions={add} bleed>
      <div class="list-page">
        {services.length === 0
          ? <Empty icon={<Icon name="list" />} title={t("billing.noServices")} />
          : <Table caption={t("shell.services")} columns={columns} rows={services} rowKey={({ id }) => id} />}
      </div>
    </Shell>
  );
});
