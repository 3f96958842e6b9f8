import type { State } from "@/core/fresh.ts";
import { newId } from "@/core/id.ts";
import type { FormState } from "@/components/ui/form_state.ts";

/** The state of the one form on a page: what was typed where it was refused, else what is known. */
export function formOf({ again }: Pick<State, "again">): FormState {
  return {
    requestKey: newId(),
    title: again?.problem.title,
    value: (name, known) => {
      if (!again) return String(known ?? "");
      const typed = name.split(".").reduce<unknown>(
        (inner, part) =>
          typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[part] : undefined,
        again.fields,
      );
      return typeof typed === "string" || typeof typed === "number" ? String(typed) : "";
    },
    error: (name) => again?.problem.fields?.[name],
  };
}
