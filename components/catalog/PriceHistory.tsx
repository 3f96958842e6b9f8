import { AffixedField } from "@/components/ui/AffixedField.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Badge } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { DateInput } from "@/components/ui/DateInput.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Money } from "@/components/ui/Money.tsx";
import { dayInWords } from "@/core/dates.ts";
import { type Price, type Priced, priceOn } from "@/domain/catalog/price.ts";
import type { T } from "@/texts/mod.ts";
import { PriceChart } from "./PriceChart.tsx";

interface Props {
  t: T;
  form: FormState;
  action: string;
  priced: Priced;
  today: string;
  currency: string;
  mayChange: boolean;
}

/** What something costs, did and will, drawn and said; and a form for what it costs from a day on. */
export function PriceHistory({ t, form, action, priced, today, currency, mayChange }: Props) {
  const now = priceOn(priced.prices, today);
  const day = (text: string) => dayInWords(t.locale, "date", text);
  const when = ({ from, until }: Price) =>
    from && until
      ? t("catalog.fromUntil", { from: day(from), until: day(until) })
      : from
      ? t("catalog.fromDay", { day: day(from) })
      : until
      ? t("catalog.untilDay", { day: day(until) })
      : t("catalog.always");
  return (
    <section class="stack measure" aria-labelledby="prices">
      <h2 id="prices">{t("catalog.prices")}</h2>
      <PriceChart t={t} prices={priced.prices} today={today} />
      <ol class="prices">
        {priced.prices.map((price) => (
          <li key={price.from ?? ""} aria-current={price === now ? "true" : undefined}>
            <Money {...price} locale={t.locale} />
            <span>{when(price)}</span>
            {price === now && <Badge tone="good">{t("catalog.now")}</Badge>}
            {price.from && price.from > today && <Badge tone="info">{t("catalog.ahead")}</Badge>}
          </li>
        ))}
      </ol>
      {mayChange && (
        <form method="post" action={`${action}/prices`} class="stack">
          <input type="hidden" name="requestKey" value={form.requestKey} />
          <input type="hidden" name="version" value={priced.version} />
          {form.title && <Alert tone="bad">{form.title}</Alert>}
          <div class="columns" data-min="s">
            <AffixedField
              label={t("catalog.newPrice")}
              name="price"
              required
              inputmode="decimal"
              before={currency}
              dir="ltr"
              autocomplete="off"
              value={form.value("price")}
              error={form.error("price")}
            />
            <DateInput
              label={t("ui.from")}
              name="from"
              required
              min={today}
              value={form.value("from", today)}
              error={form.error("from")}
            />
          </div>
          <div class="row">
            <Button type="submit" kind="primary">{t("catalog.setPrice")}</Button>
          </div>
        </form>
      )}
    </section>
  );
}
