/** What a form's fields show: what was typed and refused, else what is known. */
export interface FormState {
  /** Names this very form, so that sending it twice does it once. */
  requestKey: string;
  /** Why the form is shown again, if it is. */
  title?: string;
  value(name: string, known?: string | number | null): string;
  error(name: string): string[] | undefined;
}
