import type { Named } from "../appointment.ts";

/** How a patient may be asked back. */
export const recallChannels = ["phone", "sms", "whatsapp", "email"] as const;
export type RecallChannel = typeof recallChannels[number];

/** How an attempt was made, and what came of it; a mail is only sent. */
export const attemptChannels = [...recallChannels, "in_person"] as const;
export const attemptOutcomes = ["reached", "no_answer", "refused", "do_not_contact"] as const;
export type Outcome = typeof attemptOutcomes[number] | "sent";

/** One time that somebody tried to reach them. */
export interface Attempt {
  id: string;
  channel: typeof attemptChannels[number];
  outcome: Outcome;
  note: string;
  madeAt: Date;
  madeBy: string | null;
}

/** A reason to ask patients back. */
export interface RecallRule {
  id: string;
  name: string;
  services: Named[];
  /** After so many months without another visit for one of the services. */
  months: number;
  leastAge: number | null;
  mostAge: number | null;
  channels: RecallChannel[];
  attempts: number;
  spacingDays: number;
  /** How many wait by it. */
  open: number;
  version: number;
}

/** One patient who is to come again. */
export interface Recall {
  id: string;
  patient: Named & { phone: string | null; email: string | null; doNotContact: boolean };
  rule: Named & { channels: RecallChannel[]; attempts: number; spacingDays: number };
  lastOn: string;
  dueOn: string;
  /** Not on the worklist before that day. */
  snoozedUntil: string | null;
  attempts: number;
  attemptedAt: Date | null;
  outcome: Outcome | null;
}

/** Whether a mail may leave: the rule says so, there is an address, and they have not said otherwise. */
export const mayWriteTo = ({ patient, rule }: Recall, optedOut: boolean): boolean =>
  rule.channels.includes("email") && patient.email !== null && !patient.doNotContact && !optedOut;
