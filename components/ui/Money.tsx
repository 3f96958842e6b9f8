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
  const digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
    .maximumFractionDigits ?? 2;
  const major = amount / 10 ** digits;
  const whole = Number.isInteger(major) && digits > 0;
  const figure = new Intl.NumberFormat(locale, {
    minimumFractionDigits: whole ? 0 : digits,
    maximumFractionDigits: digits,
  });
  return (
    <data class="money" value={`${major}`}>
      <bdi dir="ltr">{bare ? null : <small>{currency}</small>} {figure.format(major)}</bdi>
    </data>
  );
}
