/** Why somebody holds a permission. */
export const reasonsToHold = ["floor", "role", "given"] as const;
/** Why somebody does not. */
export const reasonsToLack = ["ended", "never", "suspended", "taken", "off", "plan", "role_lacks"] as const;
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
  /** Their role can never hold it, whatever an exception says. */
  never: boolean;
  /** The clinic is suspended, and this is not of what that leaves. */
  suspended: boolean;
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

/**
 * Why: what a role can never hold and a suspension lie above all. Below them a floor holds; then come the role's template
 * for the plan, the exception, and what is switched off.
 */
export function whyOf(grounds: Grounds): Why {
  const { ended, never, suspended, roleHasIt, override } = grounds;
  if (ended) return "ended";
  if (never && (roleHasIt || override?.allowed)) return "never";
  const why = withoutLids(grounds);
  return suspended && holds(why) ? "suspended" : why;
}

function withoutLids({ brought, floor, reached, roleHasIt, off, override }: Grounds): Why {
  if (floor) return "floor";
  if (override?.allowed === false && (brought || reached)) return "taken";
  if (off && (brought || (override?.allowed && reached))) return "off";
  if (brought) return "role";
  if (override?.allowed) return reached ? "given" : "plan";
  return roleHasIt ? "plan" : "role_lacks";
}

/** Whether a reason is one to hold. */
export const holds = (why: Why): boolean => (reasonsToHold as readonly Why[]).includes(why);
