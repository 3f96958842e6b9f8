/** A part that a clinic can do without, and whether it is on. */
export interface Module {
  key: string;
  active: boolean;
}
