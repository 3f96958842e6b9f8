import { dateIn } from "@/core/dates.ts";
import { Card } from "@/components/ui/Card.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import { Money } from "@/components/ui/Money.tsx";
import type { InvoiceRow } from "@/domain/billing/invoice.ts";
import type { T } from "@/texts/mod.ts";
import { InvoiceTag } from "./InvoiceTag.tsx";

interface Props {
  t: T;
  title: string;
  /** What an invoice's id is appended to. */
  base: string;
  timeZone: string;
  invoices: InvoiceRow[];
  /** Names the patient on each line, where the list is of many. */
  named?: boolean;
}

/** Invoices, newest first. */
export function InvoiceList({ t, title, base, timeZone, invoices, named }: Props) {
  return (
    <Card title={title} bleed={invoices.length > 0}>
      {invoices.length === 0
        ? <Empty icon={<Icon name="receipt" />} title={t("billing.noInvoices")} small heading="h3" />
        : (
          <List>
            {invoices.map(({ id, number, issuedAt, status, currency, total, patient }) => (
              <ListItem
                key={id}
                href={`${base}/${id}`}
                title={
                  <>
                    {named && <bdi>{`${patient.name} `}</bdi>}
                    <bdi dir="ltr">{number}</bdi>
                  </>
                }
                note={dateIn(t.locale, "date", issuedAt, timeZone)}
                end={
                  <span class="row">
                    <InvoiceTag t={t} status={status} />
                    <Money amount={total} currency={currency} locale={t.locale} />
                  </span>
                }
              />
            ))}
          </List>
        )}
    </Card>
  );
}
