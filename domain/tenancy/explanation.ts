/** Why somebody holds a permission. */
export const reasonsToHold = ["floor", "role", "given"] as const;
/** Why somebody does not. */
export const reasonsToLack = ["ended", "taken", "off", "plan", "role_lacks"] as const;
export type Why = typeof reasonsToHold[number] | typeof reasonsToLack[number];

/** An exception that was made for one person, by whom and why. */
export interface Override {
  allowed: boolean;
  reason: string;
  setAt: Date;
  setBy: string | null;
}

/** What decides whether somebody holds one permission. */
export interface Grounds {
  /** They work here no longer. */
  ended: boolean;
  /** Their role brings it under the clinic's plan. */
  brought: boolean;
  /** And keeps it, whatever an exception says. */
  floor: boolean;
  /** The clinic's plan reaches it at all. */
  reached: boolean;
  /** The lowest plan in which the role brings it, or else in which anybody's does. */
  fromPlan: string | null;
  /** Their role would bring it, under some plan. */
  roleHasIt: boolean;
  /** The clinic has switched this part off. */
  off: boolean;
  override: Override | null;
}

/** One permission and why somebody can or can't. */
export interface Explained extends Grounds {
  permission: string;
  section: string;
  description: string;
  held: boolean;
  why: Why;
}

/** Why: the role's template for the plan, then the exception, then what is switched off; a floor is above them all. */
export function whyOf({ ended, brought, floor, reached, roleHasIt, off, override }: Grounds): Why {
  if (ended) return "ended";
  if (floor) return "floor";
  if (override?.allowed === false && (brought || reached)) return "taken";
  if (off && (brought || (override?.allowed && reached))) return "off";
  if (brought) return "role";
  if (override?.allowed) return reached ? "given" : "plan";
  return roleHasIt ? "plan" : "role_lacks";
}

/** Whether a reason is one to hold. */
export const holds = (why: Why): boolean => (reasonsToHold as readonly Why[]).includes(why);
