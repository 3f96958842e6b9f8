import type { State } from "@/core/fresh.ts";
import { newId } from "@/core/id.ts";
import type { FormState } from "@/components/ui/form_state.ts";

/** The state of the one form on a page: what was typed where it was refused, else what is known. */
export function formOf({ again }: Pick<State, "again">): FormState {
  return {
    requestKey: newId(),
    title: again?.problem.title,
    code: again?.problem.type.split("/").at(-1),
    value: (name, known) => {
      if (!again) return String(known ?? "");
      const typed = at(again.fields, name);
      return typeof typed === "string" || typeof typed === "number" ? String(typed) : "";
    },
    ticked: (name, known = false) =>
      again ? ["on", "true", "yes"].includes(String(at(again.fields, name))) : known,
    error: (name) => again?.problem.fields?.[name],
    refused: (name) =>
      Object.keys(again?.problem.fields ?? {}).some((field) => `${field}.`.startsWith(`${name}.`)),
  };
}

/** What was typed at `phones.1.phone`. */
const at = (fields: unknown, name: string): unknown =>
  name.split(".").reduce<unknown>(
    (inside, part) =>
      typeof inside === "object" && inside !== null ? (inside as Record<string, unknown>)[part] : undefined,
    fields,
  );
