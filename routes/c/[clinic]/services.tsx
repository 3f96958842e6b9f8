import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { priceList, type Service } from "@/domain/catalog/mod.ts";
import { Shell } from "@/components/shell/Shell.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Money } from "@/components/ui/Money.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import { frameOf } from "../../(_frame)/frame.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const services = await ctx.state.act(priceList);
    return wantsJson(ctx.req) ? Response.json({ services }) : page({ services });
  },
});

/** The price list. */
export default define.page<typeof handler>(({ data: { services }, state, url }) => {
  const { t } = state;
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
    <Shell {...frameOf(state, url)} title={t("shell.services")} bleed>
      <div class="list-page">
        {services.length === 0
          ? <Empty icon={<Icon name="list" />} title={t("billing.noServices")} />
          : <Table caption={t("shell.services")} columns={columns} rows={services} rowKey={({ id }) => id} />}
      </div>
    </Shell>
  );
});
