import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Money } from "@/components/ui/Money.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { Line } from "@/domain/billing/invoice.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  slug: string;
  patientId: string;
  lines: Line[];
  currency: string;
}

/** What a patient was charged and no invoice has taken yet, and the one step that invoices it. */
export function WaitingCharges({ t, form, slug, patientId, lines, currency }: Props) {
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  return (
    <Card title={t("billing.waiting")}>
      <form method="post" action={`/c/${slug}/invoices`} class="stack">
        <input type="hidden" name="requestKey" value={form.requestKey} />
        <input type="hidden" name="patientId" value={patientId} />
        <dl class="facts" data-kind="money">
          {lines.map((line, index) => [
            <dt key={line.id}>
              <input type="hidden" name={`chargeIds.${index}`} value={line.id} />
              {line.description}
              {line.quantity > 1 && ` × ${line.quantity}`}
            </dt>,
            <dd key={`${line.id}:`}>
              <Money amount={line.amount} currency={currency} locale={t.locale} />
            </dd>,
          ])}
          <dt class="total">{t("ui.total")}</dt>
          <dd class="total">
            <Money amount={total} currency={currency} locale={t.locale} />
          </dd>
        </dl>
        <Button type="submit" kind="primary">{t("billing.makeInvoice")}</Button>
      </form>
    </Card>
  );
}
