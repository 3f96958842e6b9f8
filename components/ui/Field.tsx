import type { ComponentChildren, JSX } from "preact";
import { Glyph } from "./Glyph.tsx";
import { circleAlert } from "./icons.ts";

export interface FieldProps {
  label: string;
  name: string;
  /** Where one page has two fields of the same name. */
  id?: string;
  hint?: ComponentChildren;
  /** What is wrong, one sentence or several. */
  error?: string | string[];
  /** The word “optional”, written beside the label. */
  optional?: string;
  required?: boolean;
  /** The label is for screen readers alone: where an icon and a placeholder say it to everybody else. */
  quiet?: boolean;
}

/** What a control must carry to belong to its field. */
export interface Control {
  id: string;
  name: string;
  required?: boolean;
  "aria-invalid"?: "true";
  "aria-describedby"?: string;
}

interface Props extends FieldProps {
  children: (control: Control) => ComponentChildren;
}

/** The frame of a field: its label, hint and error are tied to the one control that `children` draws. */
export function Field(
  { label, name, id = `field-${name}`, hint, error, optional, required, quiet, children }: Props,
) {
  const errors = error === undefined ? [] : [error].flat();
  const described = [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(" ");
  const control: Control = {
    id,
    name,
    required,
    "aria-invalid": errors.length > 0 ? "true" : undefined,
    "aria-describedby": described || undefined,
  };
  return (
    <div class="field">
      <label for={id} class={quiet ? "visually-hidden" : undefined}>
        {label}
        {optional && <span class="optional">({optional})</span>}
      </label>
      {children(control)}
      {hint && <span class="hint" id={`${id}-hint`}>{hint}</span>}
      {errors.length > 0 && (
        <span class="error" id={`${id}-error`}>
          <Glyph drawing={circleAlert} />
          {errors.join(" ")}
        </span>
      )}
    </div>
  );
}

type InputProps = FieldProps & Omit<JSX.IntrinsicElements["input"], keyof FieldProps | "label" | "size">;

/** A labelled `<input>`. */
export function TextField({ label, name, id, hint, error, optional, required, quiet, ...input }: InputProps) {
  return (
    <Field {...{ label, name, id, hint, error, optional, required, quiet }}>
      {(control) => <input class="input" {...input} {...control} />}
    </Field>
  );
}

type AreaProps = FieldProps & Omit<JSX.IntrinsicElements["textarea"], keyof FieldProps | "label">;

/** A labelled `<textarea>`. */
export function TextArea({ label, name, id, hint, error, optional, required, quiet, ...area }: AreaProps) {
  return (
    <Field {...{ label, name, id, hint, error, optional, required, quiet }}>
      {(control) => <textarea class="input" {...area} {...control} />}
    </Field>
  );
}
