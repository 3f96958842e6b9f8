import { Refusal } from "@/core/refusal.ts";
import type { Scope } from "@/core/scope.ts";

/** In a select over all that stands of a sort: the code that was said, or else the next free number. */
export function codeOrNext({ sql }: Scope, code?: string) {
  return sql`
    coalesce(${code ?? null}::text,
             (coalesce(max(code::numeric) filter (where code ~ '^[0-9]{1,9}$'), 0) + 1)::text)`;
}

/** The refusal of a code that something else of the same sort has. */
export function codeTaken(code = ""): Refusal {
  return new Refusal(409, "code_taken", { code }, { code: [{ code: "code_taken", values: { code } }] });
}
