import type { ComponentChildren, JSX } from "preact";
import { Field, type FieldProps } from "./Field.tsx";

type Props =
  & FieldProps
  & Omit<JSX.IntrinsicElements["input"], keyof FieldProps | "label" | "size" | "prefix">
  & {
    /** An icon or a word before the input, such as a currency. */
    before?: ComponentChildren;
    /** A word or a button after it, such as a unit. */
    after?: ComponentChildren;
  };

/** A labelled input that shares its border with what stands before and after it. */
export function AffixedField(props: Props) {
  const { label, name, id, hint, error, optional, required, quiet, before, after, ...input } = props;
  return (
    <Field {...{ label, name, id, hint, error, optional, required, quiet }}>
      {(control) => (
        <span class="input input-group">
          {before && <span class="affix">{before}</span>}
          <input {...input} {...control} />
          {typeof after === "string" ? <span class="affix">{after}</span> : after}
        </span>
      )}
    </Field>
  );
}
