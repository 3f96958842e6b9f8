import type { Sql } from "./db.ts";
import { Refusal } from "./refusal.ts";

/** Where a deed was done. */
export type Source = "desk" | "portal" | "booking" | "chat" | "api" | "import" | "job";

/** Who acts: a principal, in a session unless it is a machine. */
export interface Actor {
  principalId: string;
  sessionId?: string;
  requestId: string;
  source: Source;
}

/** A clinic, as whoever is inside it sees it. */
export interface Clinic {
  clinicId: string;
  slug: string;
  clinicName: string;
  country: string;
  timeZone: string;
  currency: string;
  locale: string;
  liveEpoch: number;
  /** The clinic's main place, which counts where nobody names one. */
  locationId: string;
}

/** By which leave one of Cusp's operators is inside a clinic, why, and how long still. */
export interface Support {
  grant: string;
  reason: string;
  until: Date;
}

/** Someone at work in one clinic. */
export interface Member extends Clinic {
  /** Empty for whoever has no place there and was let in for a time. */
  role: string;
  name: string;
  memberLocale: string | null;
  permissions: ReadonlySet<string>;
  /** Until when they must have set up a second step of signing in, since the clinic demands one and they have none. */
  twoStepBy: Date | null;
  support: Support | null;
}

/** Someone who runs the platform, in no clinic. */
export interface Operator {
  clinicId: null;
  name: string;
  memberLocale: string | null;
}

/** A person a login may act for. */
export interface PortalPatient {
  id: string;
  name: string;
  number: string;
  relation: string;
  liveEpoch: number;
}

/** Someone who acts for patients of one clinic. */
export interface Visitor extends Clinic {
  name: string;
  memberLocale: string | null;
  patients: PortalPatient[];
}

/** One transaction, acting as one principal. */
export interface Acting extends Actor {
  sql: Sql;
  /** Set by whoever records an event, so that the queue is woken after commit. */
  recorded: boolean;
}

/** A member at work inside one transaction. Every verb and question of the desk takes it first. */
export type Scope = Acting & Member;

/** A visitor of the portal inside one transaction. */
export type PortalScope = Acting & Visitor;

/** An operator inside one transaction. Every verb and question of the office takes it first. */
export type OperatorScope = Acting & Operator;

/** Refuses unless the member may. The tables refuse as well; this is what gives it a voice. */
export function allow({ permissions }: Pick<Member, "permissions">, permission: string): void {
  if (!permissions.has(permission)) throw new Refusal(403, "not_allowed", { permission });
}
