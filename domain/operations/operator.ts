/** Somebody who runs the platform. */
export interface Operator {
  id: string;
  name: string;
  email: string;
  since: Date;
  endedAt: Date | null;
  /** It is the operator who looks. */
  self: boolean;
}
