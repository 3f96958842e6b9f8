import { dateIn } from "@/core/dates.ts";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import { Money } from "@/components/ui/Money.tsx";
import type { Payment } from "@/domain/billing/invoice.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  timeZone: string;
  currency: string;
  payments: Payment[];
  /** Where a receipt opens as a paper. */
  paper: (receiptId: string) => string;
}

/** What was paid for an invoice, each payment with its receipt. */
export function Payments({ t, timeZone, currency, payments, paper }: Props) {
  if (payments.length === 0) return null;
  return (
    <Card title={t("billing.payments")} bleed>
      <List>
        {payments.map(({ id, amount, method, takenAt, receiptId, receiptNumber }) => (
          <ListItem
            key={id}
            title={<Money amount={amount} currency={currency} locale={t.locale} />}
            note={`${t(`billing.method_${method}`)} · ${dateIn(t.locale, "moment", takenAt, timeZone)}`}
            end={
              <Button href={paper(receiptId)} size="small">
                <Icon name="download" />
                {t("billing.receipt")} <bdi dir="ltr">{receiptNumber}</bdi>
              </Button>
            }
          />
        ))}
      </List>
    </Card>
  );
}
