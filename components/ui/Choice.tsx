import type { ComponentChildren, JSX } from "preact";
import { Glyph } from "./Glyph.tsx";
import { circleAlert } from "./icons.ts";

type Props = Omit<JSX.IntrinsicElements["input"], "type" | "label" | "size"> & {
  label: ComponentChildren;
  hint?: string;
};

const choice = (type: "checkbox" | "radio", look: string) =>
  function Choice({ label, hint, ...input }: Props) {
    return (
      <label class="choice">
        <input {...input} type={type} class={look} role={look === "switch" ? "switch" : undefined} />
        <span>
          {label}
          {hint && <small>{hint}</small>}
        </span>
      </label>
    );
  };

/** A box to tick. */
export const Checkbox = choice("checkbox", "check");

/** One of several; those of a group share `name`. */
export const Radio = choice("radio", "radio");

/** Something that is on or off from the moment it is saved. */
export const Switch = choice("checkbox", "switch");

/** A group of choices under one question. */
export function Choices(
  { legend, error = [], children }: { legend: string; error?: string[]; children: ComponentChildren },
) {
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      {children}
      {error.length > 0 && (
        <span class="error">
          <Glyph drawing={circleAlert} />
          {error.join(" ")}
        </span>
      )}
    </fieldset>
  );
}
