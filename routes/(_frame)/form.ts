import type { State } from "@/core/fresh.ts";
import { newId } from "@/core/id.ts";

/** What a form's fields show: what was typed and refused, else what is known. */
export interface FormState {
  /** Names this very form, so that sending it twice does it once. */
  requestKey: string;
  /** Why the form is shown again, if it is. */
  title?: string;
  value(name: string, known?: string | number | null): string;
  error(name: string): string[] | undefined;
}

/** The state of the one form on a page. */
export function formOf({ again }: Pick<State, "again">): FormState {
  return {
    requestKey: newId(),
    title: again?.problem.title,
    value: (name, known) => {
      const typed = again?.fields[name];
      return typed === undefined || typeof typed === "object"
        ? (again ? "" : String(known ?? ""))
        : String(typed);
    },
    error: (name) => again?.problem.fields?.[name],
  };
}
