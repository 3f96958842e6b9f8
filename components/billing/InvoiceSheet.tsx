import type { Invoice } from "@/domain/billing/invoice.ts";
import { balanceOf } from "@/domain/billing/invoice.ts";
import { Card } from "@/components/ui/Card.tsx";
import { Money } from "@/components/ui/Money.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import type { Line } from "@/domain/billing/invoice.ts";
import type { T } from "@/texts/mod.ts";

/** What an invoice is for, and how far it is paid. */
export function InvoiceSheet({ t, invoice }: { t: T; invoice: Invoice }) {
  const { currency, lines, total, paid } = invoice;
  const money = (amount: number) => <Money amount={amount} currency={currency} locale={t.locale} />;
  const columns: Column<Line>[] = [
    { head: t("billing.description"), lead: true, cell: ({ description }) => <bdi>{description}</bdi> },
    {
      head: t("billing.quantity"),
      numeric: true,
      fit: true,
      phone: "note",
      cell: ({ quantity }) => String(quantity),
    },
    { head: t("billing.unitAmount"), numeric: true, fit: true, cell: ({ unitAmount }) => money(unitAmount) },
    {
      head: t("billing.amount"),
      numeric: true,
      fit: true,
      phone: "end",
      cell: ({ amount }) => money(amount),
    },
  ];
  return (
    <Card title={t("billing.lines")} bleed>
      <Table caption={t("billing.lines")} columns={columns} rows={lines} rowKey={({ id }) => id} />
      <div class="card-body">
        <dl class="facts" data-kind="money">
          <dt>{t("billing.total")}</dt>
          <dd>{money(total)}</dd>
          <dt>{t("billing.paid")}</dt>
          <dd>{money(paid)}</dd>
          <dt class="total">{t("billing.balance")}</dt>
          <dd class="total">{money(balanceOf(invoice))}</dd>
        </dl>
      </div>
    </Card>
  );
}
