import type { Habits, Typed } from "@/core/importer.ts";
import type { Understood } from "@/core/importer_lines.ts";
import { amountFrom, dayFrom, firstOf } from "@/core/typed.ts";
import { patientSaidFields, type SaidPatient, saidPatient, saysWhom } from "@/domain/patients/mod.ts";

/** What a column of a file of balances may mean. */
export const balanceFields = [...patientSaidFields, "amount", "currency", "as_of"] as const;
export type BalanceField = typeof balanceFields[number];

/** What a line of a file of balances says. */
export interface SaidBalance {
  patient: SaidPatient;
  /** What they owe, in minor units of the clinic's currency. */
  amount: number;
  /** yyyy-mm-dd. */
  asOf: string | null;
}

/** The most that one line of an invoice may charge. */
const most = 9_007_199_254_740;

/** Understands a line of a file of balances: what one patient owes, in major units. */
export function balanceSaid(typed: Typed<BalanceField>, habits: Habits): Understood<SaidBalance> {
  const { currency, country, dates } = habits;
  const reasons: string[] = [];
  const patient = saidPatient(typed, country);
  if (!saysWhom(patient)) reasons.push("patient_missing");
  const text = firstOf(typed.amount);
  const amount = text === null ? undefined : amountFrom(text, currency);
  if (text === null) reasons.push("amount_missing");
  else if (amount === undefined) reasons.push("amount_invalid");
  else if (amount < 0) reasons.push("credit_balance");
  else if (amount > most) reasons.push("too_large");
  const said = firstOf(typed.currency);
  if (said && said.toUpperCase() !== currency) reasons.push("other_currency");
  const day = firstOf(typed.as_of);
  const asOf = day === null ? null : dayFrom(day, dates);
  if (asOf === undefined) reasons.push("as_of_invalid");
  return {
    sourceId: null,
    mark: patient.id ?? patient.number,
    reasons,
    said: { patient, amount: amount ?? 0, asOf: asOf ?? null },
  };
}
