import { rfc3339In } from "@/core/time.ts";
import type { OfficeGrant, SupportGrant, SupportRead } from "@/domain/tenancy/mod.ts";

/** A support grant as data callers receive it. */
export function grantAnswer(timeZone: string, grant: SupportGrant) {
  const { id, state, operator, reason, permissions, emergency, allowedBy, approvalReason } = grant;
  const at = (instant: Date | null) => instant && rfc3339In(timeZone, instant);
  return {
    id,
    state,
    operator,
    reason,
    permissions,
    emergency,
    askedAt: at(grant.askedAt),
    lapsesAt: at(grant.lapsesAt),
    allowedAt: at(grant.allowedAt),
    allowedBy,
    approvalReason,
    until: at(grant.until),
    moreAskedAt: at(grant.moreAskedAt),
    endedAt: at(grant.endedAt),
  };
}

/** A grant as the office's data callers receive it; the office's clock is UTC. */
export const officeGrantAnswer = ({ slug, clinicName, own, ...grant }: OfficeGrant) => ({
  ...grantAnswer("UTC", grant),
  clinic: { slug, name: clinicName },
  own,
});

/** What was opened, as data callers receive it. */
export function readAnswer(timeZone: string, { at, ...read }: SupportRead) {
  return { ...read, at: rfc3339In(timeZone, at) };
}
