import { allow, type Scope } from "@/core/scope.ts";
import { boundsOf, dayIn } from "@/core/time.ts";
import type { PatientFilter } from "./patient_filter.ts";

/** What a filter asks of a patient (`p`), as conditions that each begin with `and`; refuses (403) what the member may not know. */
export function narrowed(scope: Scope, filter: PatientFilter) {
  const { sql, clinicId, timeZone } = scope;
  const {
    practitioner,
    seenFrom,
    seenTo,
    ageFrom,
    ageTo,
    balance,
    portal,
    status,
    tag,
    source,
    addedFrom,
    addedTo,
  } = filter;
  if (practitioner || seenFrom || seenTo) allow(scope, "appointments.read");
  if (balance) allow(scope, "invoices.read");
  const today = dayIn(timeZone);
  const begins = (day: string) => boundsOf(timeZone, day)[0];
  const ends = (day: string) => boundsOf(timeZone, day)[1];
  const visit = sql`select from appointments a
    where a.clinic_id = ${clinicId} and a.patient_id = p.id and a.status = 'completed'`;
  const access = sql`exists (select from portal_access g
    where g.clinic_id = ${clinicId} and g.patient_id = p.id and g.until > now())`;
  return sql`
    ${practitioner ? sql`and exists (${visit} and a.practitioner_id = ${practitioner})` : sql``}
    ${seenFrom ? sql`and exists (${visit} and a.starts_at >= ${begins(seenFrom)})` : sql``}
    ${
    seenTo ? sql`and exists (${visit}) and not exists (${visit} and a.starts_at >= ${ends(seenTo)})` : sql``
  }
    ${
    ageFrom === undefined
      ? sql``
      : sql`and p.birth_date <= (${today}::date - make_interval(years => ${ageFrom}))`
  }
    ${
    ageTo === undefined
      ? sql``
      : sql`and p.birth_date > (${today}::date - make_interval(years => ${ageTo + 1}))`
  }
    ${
    balance
      ? sql`and exists (select from invoices i where i.clinic_id = ${clinicId} and i.patient_id = p.id
      and i.status in ('issued', 'partly_paid'))`
      : sql``
  }
    ${portal === "yes" ? sql`and ${access}` : portal === "no" ? sql`and not ${access}` : sql``}
    ${status ? sql`and p.status = ${status}` : sql``}
    ${
    tag
      ? sql`and exists (select from unnest(p.tags) said where private.normalised(said) = private.normalised(${tag}))`
      : sql``
  }
    ${source ? sql`and private.normalised(p.referral_source) = private.normalised(${source})` : sql``}
    ${addedFrom ? sql`and p.created_at >= ${begins(addedFrom)}` : sql``}
    ${addedTo ? sql`and p.created_at < ${ends(addedTo)}` : sql``}`;
}
