import { keptBy } from "@/core/kept.ts";
import { decimalsOf } from "@/core/money.ts";

const figures = keptBy((key) => {
  const [locale, digits] = key.split(" ");
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: Number(digits),
    maximumFractionDigits: Number(digits),
  });
});

interface Props {
  /** In minor units. */
  amount: number;
  currency: string;
  locale: string;
  /** The figure alone, where the currency is said nearby. */
  bare?: boolean;
}

/** An amount with its currency said once, small, and the decimals that the currency has. */
export function Money({ amount, currency, locale, bare }: Props) {
  const digits = decimalsOf(currency);
  const major = amount / 10 ** digits;
  const figure = figures(`${locale} ${Number.isInteger(major) ? 0 : digits}`);
  return (
    <data class="money" value={`${major}`}>
      <bdi dir="ltr">{bare ? null : <small>{currency}</small>} {figure.format(major)}</bdi>
    </data>
  );
}
