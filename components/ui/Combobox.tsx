import type { JSX } from "preact";
import { type FieldProps, TextField } from "./Field.tsx";

type Props =
  & FieldProps
  & Omit<JSX.IntrinsicElements["input"], keyof FieldProps | "label" | "size" | "list">
  & {
    suggestions: string[];
  };

/** A labelled input that suggests and still takes anything: cities, reasons, brands. */
export function Combobox({ suggestions, ...field }: Props) {
  const list = `${field.id ?? `field-${field.name}`}-suggestions`;
  return (
    <>
      <TextField {...field} list={list} autocomplete="off" />
      <datalist id={list}>{suggestions.map((value) => <option key={value} value={value} />)}</datalist>
    </>
  );
}
