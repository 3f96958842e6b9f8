import type { JSX } from "preact";
import { type FieldProps, TextField } from "./Field.tsx";

type Props = FieldProps & Omit<JSX.IntrinsicElements["input"], keyof FieldProps | "label" | "size" | "type">;

/** A labelled day (`2026-03-02`), asked with the browser's own calendar. */
export function DateInput(props: Props) {
  return <TextField {...props} type="date" dir="ltr" />;
}

/** A labelled wall-clock time (`14:30`); `step` is in seconds. */
export function TimeInput({ step = 300, ...props }: Props) {
  return <TextField {...props} type="time" step={step} dir="ltr" />;
}

/** A labelled wall-clock day and time (`2026-03-02T14:30`), as the clinic's clock shows it. */
export function DateTimeInput({ step = 300, ...props }: Props) {
  return <TextField {...props} type="datetime-local" step={step} dir="ltr" />;
}
