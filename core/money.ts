/** An amount as answers carry it: whole minor units (paisa, bani) of a currency. */
export interface Money {
  amount: number;
  currency: string;
}

/** How many decimals a currency is accounted in (ISO 4217): PKR and RON 2, JPY 0. */
export function decimalsOf(currency: string): number {
  // Not Intl's answer, which is how a currency is written: CLDR leaves out the paisa of PKR.
  return iso4217Decimals[currency] ?? 2;
}

const iso4217Decimals: Record<string, number> = {
  JPY: 0,
  KRW: 0,
  VND: 0,
  CLP: 0,
  KWD: 3,
  BHD: 3,
  OMR: 3,
  JOD: 3,
  TND: 3,
};

/** The minor units that a person typed in major units (`1,250.00`); null where it is no such amount. */
export function minorUnits(typed: string, currency: string): number | null {
  const decimals = decimalsOf(currency);
  const [, whole, fraction = ""] = typed.trim().match(/^(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d+))?$/) ?? [];
  if (whole === undefined || fraction.length > decimals) return null;
  const amount = Number(whole.replaceAll(",", "") + fraction.padEnd(decimals, "0"));
  return Number.isSafeInteger(amount) ? amount : null;
}

/** An amount as a form field shows it, in major units without grouping (`1250.00`). */
export function typedAmount({ amount, currency }: Money): string {
  const decimals = decimalsOf(currency);
  const digits = String(Math.abs(amount)).padStart(decimals + 1, "0"); // by digits: dividing would round large ones
  const [whole, fraction] = [
    digits.slice(0, digits.length - decimals),
    digits.slice(digits.length - decimals),
  ];
  return `${amount < 0 ? "-" : ""}${whole}${decimals > 0 ? `.${fraction}` : ""}`;
}

/** An amount as people of a locale read it, decimals left out when they are zero and the currency is said first. */
export function moneyIn(locale: string, { amount, currency }: Money): string {
  const decimals = decimalsOf(currency);
  const whole = amount % 10 ** decimals === 0;
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "code",
    minimumFractionDigits: whole ? 0 : decimals,
    maximumFractionDigits: decimals,
    numberingSystem: "latn",
  }).format(typedAmount({ amount, currency }) as Intl.StringNumericLiteral);
}
