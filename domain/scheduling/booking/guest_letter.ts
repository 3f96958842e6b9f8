import { allow, type Scope } from "@/core/scope.ts";
import type { GuestVisit } from "./booking.ts";
import { linkTo } from "./visit_link.ts";
import { guestVisit, visitColumns, visitJoins, type VisitRow } from "./visit_columns.ts";

/** What whoever booked a visit is told of it. */
export interface GuestLetter {
  email: string;
  name: string;
  locale: string;
  visit: GuestVisit;
  /** The secret of a new link to it. */
  link: string;
  /** What the clinic says when it declines or cancels. */
  reason: string | null;
}

/** What a mail about a visit needs; null for one that the public did not book, and where nobody may write to the patient. */
export async function guestLetterOf(scope: Scope, visitId: string): Promise<GuestLetter | null> {
  allow(scope, "appointments.write");
  const { sql, clinicId } = scope;
  const [row] = await sql<
    (VisitRow & { email: string; guest: string; locale: string; reason: string | null })[]
  >`
    select ${visitColumns(sql)}, b.email, b.name as guest, b.locale, a.status_reason as reason
      from bookings b
      join appointments a on a.clinic_id = b.clinic_id and a.id = b.appointment_id
      join patients p on p.clinic_id = a.clinic_id and p.id = a.patient_id ${visitJoins(sql)}
     where b.clinic_id = ${clinicId} and b.appointment_id = ${visitId} and b.claimed_at is not null
       and not p.do_not_contact`;
  if (!row) return null;
  const { email, guest: name, locale, reason } = row;
  return {
    email,
    name,
    locale,
    visit: guestVisit(row),
    link: await linkTo(scope, visitId, "manage", locale),
    reason,
  };
}
