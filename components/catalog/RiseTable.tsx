import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { TextField } from "@/components/ui/Field.tsx";
import { Money } from "@/components/ui/Money.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import { dayInWords } from "@/core/dates.ts";
import { typedAmount } from "@/core/money.ts";
import type { Rise } from "@/domain/catalog/rise.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  action: string;
  from: string;
  rises: Rise[];
}

/** What each service costs and would cost: every price can still be changed, and an emptied one stays as it is. */
export function RiseTable({ t, form, action, from, rises }: Props) {
  const lines = rises.map((rise, index) => ({ ...rise, index }));
  const columns: Column<Rise & { index: number }>[] = [
    {
      head: t("scheduling.service"),
      lead: true,
      cell: ({ name, category }) => (
        <>
          <bdi>{name}</bdi> <small class="soft">{category}</small>
        </>
      ),
    },
    {
      head: t("billing.price"),
      fit: true,
      numeric: true,
      phone: "note",
      cell: ({ price }) => <Money {...price} locale={t.locale} />,
    },
    {
      head: t("catalog.newPrice"),
      fit: true,
      numeric: true,
      phone: "end",
      cell: ({ index, id, version, name, price, proposed }) => (
        <>
          <input type="hidden" name={`prices.${index}.id`} value={id} />
          <input type="hidden" name={`prices.${index}.version`} value={version} />
          <TextField
            label={`${t("catalog.newPrice")}: ${name}`}
            quiet
            name={`prices.${index}.price`}
            inputmode="decimal"
            dir="ltr"
            autocomplete="off"
            value={form.value(
              `prices.${index}.price`,
              proposed.amount === price.amount ? "" : typedAmount(proposed),
            )}
            error={form.error(`prices.${index}.price`)}
          />
        </>
      ),
    },
  ];
  return (
    <form method="post" action={action} class="stack">
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <input type="hidden" name="from" value={from} />
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <h2>{t("catalog.pricesFrom", { day: dayInWords(t.locale, "longDate", from) })}</h2>
      <p class="soft measure">{t("catalog.riseHint")}</p>
      <Table caption={t("catalog.prices")} columns={columns} rows={lines} rowKey={({ id }) => id} />
      <div class="row">
        <Button type="submit" kind="primary">{t("catalog.setPrices")}</Button>
      </div>
    </form>
  );
}
