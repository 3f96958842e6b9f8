/** Somebody who works, or has worked, at the clinic. */
export interface Colleague {
  /** The id of their membership. */
  id: string;
  principalId: string;
  name: string;
  email: string;
  role: string;
  beganAt: Date;
  endedAt: Date | null;
  /** They ended it themselves. */
  left: boolean;
  /** It is the member who asks. */
  self: boolean;
  /** The member who asks may change what they are here. */
  changeable: boolean;
}

/** A role that a person can have; what it is called stands in `texts/`. */
export interface Role {
  key: string;
  /** Whoever has it answers for the clinic. */
  owns: boolean;
}
