import { typedAmount } from "@/core/money.ts";
import { Alert } from "@/components/ui/Alert.tsx";
import { AffixedField } from "@/components/ui/AffixedField.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Select } from "@/components/ui/Select.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { balanceOf, type Invoice, methods } from "@/domain/billing/invoice.ts";
import type { T } from "@/texts/mod.ts";

/** Takes a payment, the whole balance unless another amount is typed. */
export function PaymentForm(
  { t, form, action, invoice }: { t: T; form: FormState; action: string; invoice: Invoice },
) {
  const balance = typedAmount({ amount: balanceOf(invoice), currency: invoice.currency });
  return (
    <Card title={t("billing.takePayment")}>
      <form method="post" action={action} class="stack">
        <input type="hidden" name="requestKey" value={form.requestKey} />
        {form.title && <Alert tone="bad">{form.title}</Alert>}
        <AffixedField
          label={t("billing.amount")}
          name="amount"
          inputmode="decimal"
          required
          dir="ltr"
          autocomplete="off"
          before={invoice.currency}
          value={form.value("amount", balance)}
          error={form.error("amount")}
        />
        <Select
          label={t("billing.method")}
          name="method"
          options={methods.map((method) => ({ value: method, label: t(`billing.method_${method}`) }))}
          value={form.value("method", "cash")}
          error={form.error("method")}
        />
        <Button type="submit" kind="primary" wide>{t("billing.takePayment")}</Button>
      </form>
    </Card>
  );
}
