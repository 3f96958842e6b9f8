import { Money } from "../Money.tsx";
import { type Column, Table } from "../Table.tsx";

interface Line {
  what: string;
  quantity: number;
  amount: number;
}

const lines: Line[] = [
  { what: "Root canal, molar 46", quantity: 1, amount: 1800000 },
  { what: "X-ray, bitewing", quantity: 2, amount: 150000 },
];

const columns = (locale: string): Column<Line>[] => [
  { head: "Description", lead: true, cell: ({ what }) => what },
  { head: "Quantity", numeric: true, phone: "note", cell: ({ quantity }) => quantity },
  {
    head: "Amount",
    numeric: true,
    phone: "end",
    cell: ({ amount }) => <Money amount={amount} currency="PKR" locale={locale} bare />,
  },
];

/** An invoice, as the screen shows it and as it prints. */
export function Paper({ locale }: { locale: string }) {
  return (
    <article class="print-sheet">
      <header>
        <div>
          <h1>Invoice</h1>
          <bdi dir="ltr">2026-0418</bdi>
        </div>
        <div>
          <b>Noor Dental</b>
          <p class="soft">Clifton, Karachi</p>
        </div>
      </header>
      <div class="parties">
        <div>
          <p class="eyebrow">For</p>
          <b>Imran Shaikh</b>
        </div>
        <div>
          <p class="eyebrow">Due</p>
          <b>1 December 2026</b>
        </div>
      </div>
      <Table caption="Lines" columns={columns(locale)} rows={lines} rowKey={({ what }) => what} />
      <dl class="facts totals" data-kind="money">
        <dt class="total">Total</dt>
        <dd class="total">
          <Money amount={1950000} currency="PKR" locale={locale} />
        </dd>
      </dl>
      <footer>Thank you for coming.</footer>
    </article>
  );
}
