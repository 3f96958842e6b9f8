import type { JSX } from "preact";
import { Field, type FieldProps } from "./Field.tsx";
import { Glyph } from "./Glyph.tsx";
import { chevronDown } from "./icons.ts";

/** One thing to choose; `disabled` ones stay readable. */
export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

type Props = FieldProps & Omit<JSX.IntrinsicElements["select"], keyof FieldProps | "label"> & {
  options: Option[];
  value?: string;
  /** A first, empty line such as “Choose”. */
  placeholder?: string;
};

/** A labelled list to choose one thing from. */
export function Select(props: Props) {
  const { label, name, id, hint, error, optional, required, quiet, options, value, placeholder, ...select } =
    props;
  return (
    <Field {...{ label, name, id, hint, error, optional, required, quiet }}>
      {(control) => (
        <span class="select">
          <select class="input" {...select} {...control}>
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option
                key={option.value}
                value={option.value}
                disabled={option.disabled}
                selected={option.value === value}
              >
                {option.label}
              </option>
            ))}
          </select>
          <Glyph drawing={chevronDown} />
        </span>
      )}
    </Field>
  );
}
