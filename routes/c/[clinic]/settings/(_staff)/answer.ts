import { rfc3339In } from "@/core/time.ts";
import type { ApiKey, Colleague, Explained, Invitation } from "@/domain/tenancy/mod.ts";

/** A colleague as data callers receive them. */
export function colleagueAnswer(timeZone: string, colleague: Colleague) {
  const { id, name, email, role, beganAt, endedAt, left, self } = colleague;
  return {
    id,
    name,
    email,
    role,
    self,
    beganAt: rfc3339In(timeZone, beganAt),
    endedAt: endedAt && rfc3339In(timeZone, endedAt),
    left,
  };
}

/** Why somebody can or can't, as data callers receive it. */
export function explainedAnswer({ permission, section, held, why, fromPlan, override }: Explained) {
  const { allowed, reason } = override ?? {};
  return {
    permission,
    section,
    held,
    why,
    ...why === "plan" ? { fromPlan } : {},
    override: override && { allowed, reason },
  };
}

/** An invitation as data callers receive it. */
export function invitationAnswer(timeZone: string, invitation: Invitation) {
  const { id, email, role, inviter, state, sentAt, until } = invitation;
  return {
    id,
    email,
    role,
    inviter,
    state,
    sentAt: rfc3339In(timeZone, sentAt),
    until: rfc3339In(timeZone, until),
  };
}

/** A key as data callers receive it: never the key itself. */
export function keyAnswer(timeZone: string, key: ApiKey) {
  const { id, name, prefix, permissions, held, maker, state, madeAt, expiresAt, lastUsedAt, revokedAt } = key;
  return {
    id,
    name,
    prefix,
    state,
    permissions,
    held,
    maker,
    madeAt: rfc3339In(timeZone, madeAt),
    expiresAt: rfc3339In(timeZone, expiresAt),
    lastUsedAt: lastUsedAt && rfc3339In(timeZone, lastUsedAt),
    revokedAt: revokedAt && rfc3339In(timeZone, revokedAt),
  };
}
