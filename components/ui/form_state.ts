/** What a form's fields show: what was typed and refused, else what is known. */
export interface FormState {
  /** Names this very form, so that sending it twice does it once. */
  requestKey: string;
  /** Why the form is shown again, if it is. */
  title?: string;
  /** The code of the refusal that it is shown again for. */
  code?: string;
  value(name: string, known?: string | number | null): string;
  /** Whether a box is ticked; `known` is whether it is when the form is first shown. */
  ticked(name: string, known?: boolean): boolean;
  error(name: string): string[] | undefined;
  /** Whether something below `name` was refused, as `phones.1.phone` is below `phones`. */
  refused(name: string): boolean;
}
