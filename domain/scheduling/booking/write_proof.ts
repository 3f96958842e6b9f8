import { newToken } from "@/core/secret.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { type GuestVisit, proofMinutes } from "./booking.ts";
import { asBytes, codeDigest, newCode, soughtBy } from "./secret.ts";
import { guestVisit, visitColumns, visitJoins, type VisitRow } from "./visit_columns.ts";

/** What the mail says by which somebody shows that an address is theirs. */
export interface Proof {
  email: string;
  locale: string;
  code: string;
  token: string;
  visit: GuestVisit;
  until: Date;
}

/**
 * Makes the code and the link of a booking at the moment the mail is written; those of a mail before it count no longer.
 * Null where there is nothing left to show: it is claimed, or its time was given back.
 */
export async function writeProof(scope: Scope, bookingId: string): Promise<Proof | null> {
  allow(scope, "appointments.write");
  const { sql, clinicId } = scope;
  const [code, token] = [newCode(), newToken()];
  const [row] = await sql<(VisitRow & { email: string; locale: string })[]>`
    select ${visitColumns(sql)}, b.email, b.locale
      from bookings b
      join appointments a on a.clinic_id = b.clinic_id and a.id = b.appointment_id ${visitJoins(sql)}
     where b.clinic_id = ${clinicId} and b.id = ${bookingId} and b.told_at is not null and b.claimed_at is null
       and a.status = 'held' and a.held_until > now() for update of b`;
  if (!row) return null;
  const until = new Date(Date.now() + proofMinutes * 60_000);
  await sql`
    update bookings
       set code_digest = ${asBytes(codeDigest(bookingId, code))}, proof_digest = ${soughtBy(token)},
           proof_until = ${until}
     where clinic_id = ${clinicId} and id = ${bookingId}`;
  return { email: row.email, locale: row.locale, code, token, visit: guestVisit(row), until };
}
