import { z } from "zod";
import type { Body } from "./body.ts";
import { minorUnits } from "./money.ts";
import { type FieldProblem, type FieldProblems, Refusal } from "./refusal.ts";

const amounts = z.registry<{ minorUnits: true }>();

/** An amount: minor units in JSON, what people type in major units (`1,250.00`) in a form. */
export const amount = () =>
  z.int().min(0).max(Number.MAX_SAFE_INTEGER).register(amounts, { minorUnits: true });

/** A wall-clock time of the clinic, `2026-03-02T12:00`. */
export const wallClock = () => z.iso.datetime({ local: true, offset: false });

/**
 * Reads a body into the contract's shape, or refuses naming each bad field. Fields it does not know are ignored. Only a
 * clinic has a currency: a contract that takes amounts is read inside one.
 */
export function parsed<S extends z.ZodType>(
  contract: S,
  body: Body,
  { currency }: { currency?: string } = {},
): z.output<S> {
  const fields = body.kind === "form" ? withAmounts(contract, body.fields, currency) : body.fields;
  const result = contract.safeParse(fields, { reportInput: true }); // what is missing and what is wrong are told apart by it
  if (result.success) return result.data;

  const problems: FieldProblems = {};
  for (const issue of result.error.issues) (problems[issue.path.join(".")] ??= []).push(problemOf(issue));
  throw new Refusal(422, "invalid_input", {}, problems);
}

/** Turns typed amounts into minor units wherever the contract wants an amount. */
function withAmounts(contract: z.core.$ZodType, value: unknown, currency?: string): unknown {
  if (value === undefined) return value;
  // By `get`, which knows an amount again after `.min()` or `.max()` has made another schema of it.
  if (amounts.get(contract)?.minorUnits) {
    if (currency === undefined) throw new Error("an amount is read in the currency of a clinic");
    return typeof value === "string" ? minorUnits(value, currency) ?? value : value;
  }
  const { def } = contract as z.ZodType & { def: Record<string, unknown> & { type: string } };
  if (def.type === "object" && typeof value === "object" && value !== null) {
    const shape = def.shape as Record<string, z.core.$ZodType>;
    const fields = Object.entries(value);
    return Object.fromEntries(
      fields.map(([name, inner]) => [name, shape[name] ? withAmounts(shape[name], inner, currency) : inner]),
    );
  }
  if (def.type === "array" && Array.isArray(value)) {
    return value.map((inner) => withAmounts(def.element as z.core.$ZodType, inner, currency));
  }
  return def.innerType ? withAmounts(def.innerType as z.core.$ZodType, value, currency) : value;
}

/** A zod issue as a code with a sentence in `texts/…/errors.ts`. */
function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return { code: "required" };
      return { code: issue.expected === "int" || issue.expected === "number" ? "invalid_number" : "invalid" };
    case "too_small":
      if (issue.origin === "string") {
        return Number(issue.minimum) === 1
          ? { code: "required" }
          : { code: "too_short", values: { min: Number(issue.minimum) } };
      }
      return {
        code: issue.origin === "array" ? "too_few" : "too_small",
        values: { min: Number(issue.minimum) },
      };
    case "too_big": {
      const code = { string: "too_long", array: "too_many" }[issue.origin as string] ?? "too_large";
      return { code, values: { max: Number(issue.maximum) } };
    }
    case "invalid_format":
      return {
        code: {
          email: "invalid_email",
          date: "invalid_date",
          datetime: "invalid_time",
        }[issue.format as string] ?? "invalid",
      };
    case "invalid_value":
      return { code: "invalid_choice" };
    case "custom":
      return { code: String(issue.params?.code ?? "invalid"), values: issue.params?.values };
    default:
      return { code: "invalid" };
  }
}
