import type { Verdict, Waiting } from "@/core/importer_lines.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { whoseOf } from "@/domain/patients/mod.ts";
import type { SaidBalance } from "./balance_intake.ts";
import { openingOf } from "./opening_of.ts";

/** Whose balance a line brings. */
export interface FoundBalance {
  patientId: string;
}

/** Says what would become of lines of a file of balances: one is brought forward for a patient, and only once. */
export async function judgeBalances(
  scope: Scope,
  lines: Waiting<SaidBalance>[],
  system: string,
): Promise<Verdict<FoundBalance>[]> {
  allow(scope, "invoices.read");
  const whose = await whoseOf(scope, system, lines.map(({ said }) => said.patient));
  const ids = whose.flatMap((one) => "patientId" in one ? [one.patientId] : []);
  const standing = await openingOf(scope, ids);
  const seen = new Set<string>();
  return lines.map(({ line, said }, at): Verdict<FoundBalance> => {
    const one = whose[at];
    if ("reason" in one) return { line, outcome: one.outcome, reasons: [one.reason] };
    const { patientId } = one;
    if (seen.has(patientId)) return { line, outcome: "wrong", reasons: ["twice"] };
    seen.add(patientId);
    const brought = standing.get(patientId);
    // What this clinic itself took out stands here as it did.
    const own = system === "cusp" && said.patient.id === patientId;
    if (said.amount === 0 || own || brought === said.amount) return { line, outcome: "same", reasons: [] };
    return brought === undefined
      ? { line, outcome: "add", reasons: [], found: { patientId } }
      : { line, outcome: "ambiguous", reasons: ["already_brought"] };
  });
}
