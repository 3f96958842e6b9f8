import type { LineKind } from "@/core/importer_lines.ts";
import { patientSaidNeeds, patientSaidWords } from "@/domain/patients/mod.ts";
import { type BalanceField, balanceFields, balanceSaid, type SaidBalance } from "./balance_intake.ts";
import { type FoundBalance, judgeBalances } from "./judge.ts";
import { takeBackBalances } from "./take_back.ts";
import { type Describe, takeBalances } from "./take_in.ts";

/** How a file of balances is moved in; `describe` is the voice in which their invoices speak. */
export const balanceLines = (describe: Describe): LineKind<SaidBalance, FoundBalance, BalanceField> => ({
  kind: "balances",
  subject: "balance",
  fields: balanceFields,
  several: [],
  needs: [patientSaidNeeds, ["amount"]],
  usual: {
    ...patientSaidWords,
    patient_id: [...patientSaidWords.patient_id, "id"],
    amount: ["amount", "balance", "owed", "due", "outstanding", "sold", "datorat", "restant", "بقایا", "رقم"],
    currency: ["currency", "moneda", "valuta", "کرنسی"],
    as_of: ["asof", "date", "balancedate", "ladata", "data", "تاریخ"],
  },
  writes: "invoices.write",
  batch: 500,
  sums: "amount",
  understood: balanceSaid,
  judge: judgeBalances,
  take: (scope, lines, underway) => takeBalances(scope, lines, underway, describe),
  takeBack: takeBackBalances,
});
