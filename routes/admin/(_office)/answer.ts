import { rfc3339In } from "@/core/time.ts";
import type { OfficeClinic, OfficeMember, Operator } from "@/domain/operations/mod.ts";

const at = (instant: Date | null) => instant && rfc3339In("UTC", instant);

/** A clinic as the office's data callers receive it; the office's clock is UTC. */
export function clinicAnswer({ createdAt, activatedAt, lastActivity, ...clinic }: OfficeClinic) {
  const state = clinic.suspended ? "suspended" : activatedAt ? "active" : "draft";
  return {
    ...clinic,
    state,
    createdAt: at(createdAt),
    activatedAt: at(activatedAt),
    lastActivity: at(lastActivity),
  };
}

/** Somebody who works at a clinic, as the office's data callers receive them. */
export const memberAnswer = ({ since, ...member }: OfficeMember) => ({ ...member, since: at(since) });

/** An operator as the office's data callers receive them. */
export const operatorAnswer = ({ since, endedAt, ...operator }: Operator) => ({
  ...operator,
  since: at(since),
  endedAt: at(endedAt),
});
