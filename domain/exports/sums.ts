/** Amounts in minor units, by column and currency. */
export type Added = Record<string, Record<string, string>>;

/** Adds amounts up, column by column and currency by currency, in whole minor units. */
export class Sums {
  #sums = new Map<string, Map<string, bigint>>();

  add(column: string, currency: string, amount: bigint): void {
    const sums = this.#sums.get(column) ?? new Map<string, bigint>();
    this.#sums.set(column, sums.set(currency, (sums.get(currency) ?? 0n) + amount));
  }

  addAll(added: Added): void {
    for (const [column, sums] of Object.entries(added)) {
      for (const [currency, amount] of Object.entries(sums)) this.add(column, currency, BigInt(amount));
    }
  }

  /** What has been added, as JSON can say it. */
  toJSON(): Added {
    return Object.fromEntries(
      [...this.#sums].map(([column, sums]) => [
        column,
        Object.fromEntries([...sums].map(([currency, amount]) => [currency, String(amount)])),
      ]),
    );
  }
}
