import { assertEquals } from "@std/assert";
import * as fc from "fast-check";
import { decimalsOf, minorUnits, moneyIn, typedAmount } from "@/core/money.ts";

Deno.test("what people type becomes whole minor units", () => {
  const typed: [string, string, number | null][] = [
    ["1,250.00", "PKR", 125_000],
    ["1250", "PKR", 125_000],
    [" 0.5 ", "PKR", 50],
    ["12,345,678.90", "RON", 1_234_567_890],
    ["1,250", "JPY", 1_250],
    ["1.234", "KWD", 1_234],
    ["0", "PKR", 0],
    ["1.005", "PKR", null],
    ["1.5", "JPY", null],
    ["1,25", "PKR", null],
    ["12,34,567", "PKR", null],
    ["1.250,00", "RON", null],
    [".5", "PKR", null],
    ["5.", "PKR", null],
    ["-5", "PKR", null],
    ["+5", "PKR", null],
    ["1e5", "PKR", null],
    ["٥", "PKR", null],
    ["", "PKR", null],
    ["90,071,992,547,409.91", "PKR", Number.MAX_SAFE_INTEGER],
    ["90,071,992,547,409.92", "PKR", null],
  ];
  for (const [text, currency, amount] of typed) assertEquals(minorUnits(text, currency), amount, text);
});

Deno.test("what a field shows is read back as the same amount, however large", () => {
  fc.assert(fc.property(
    fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
    fc.constantFrom("PKR", "RON", "JPY", "KWD"),
    (amount, currency) => minorUnits(typedAmount({ amount, currency }), currency) === amount,
  ));
});

Deno.test("a field shows all decimals that a currency is accounted in", () => {
  const shown = [[5, "PKR"], [125_050, "RON"], [7, "JPY"], [7, "KWD"]].map(([amount, currency]) =>
    typedAmount({ amount: amount as number, currency: currency as string })
  );
  assertEquals(shown, ["0.05", "1250.50", "7", "0.007"]);
  assertEquals(["PKR", "RON", "JPY", "KWD"].map(decimalsOf), [2, 2, 0, 3]);
});

Deno.test("people read an amount in their own way, without decimals where there are none", () => {
  const read = (locale: string, amount: number, currency: string) =>
    moneyIn(locale, { amount, currency }).replaceAll(/\s/g, " ");
  assertEquals(read("en-GB", 125_000, "PKR"), "PKR 1,250");
  assertEquals(read("en-GB", 125_050, "PKR"), "PKR 1,250.50");
  assertEquals(read("ro-RO", 125_050, "RON"), "1.250,50 RON");
  assertEquals(read("en-GB", Number.MAX_SAFE_INTEGER, "PKR"), "PKR 90,071,992,547,409.91");
});
