import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { GuestVisit } from "./booking.ts";
import { soughtBy } from "./secret.ts";
import { guestVisit, visitColumns, visitJoins, type VisitRow } from "./visit_columns.ts";

/** What the link of a mail would book, whether it still can, and whether it has; 404 for a link that opens nothing. */
export async function proofBy(
  scope: Scope,
  token: string,
): Promise<{ visit: GuestVisit; open: boolean; claimed: boolean }> {
  allow(scope, "bookings.write");
  const { sql, clinicId } = scope;
  const [row] = await sql<(VisitRow & { open: boolean; claimed: boolean })[]>`
    select ${visitColumns(sql)},
           b.claimed_at is null and b.proof_until > now() and a.status = 'held' and a.held_until > now() as open,
           b.claimed_at is not null as claimed
      from bookings b
      join appointments a on a.clinic_id = b.clinic_id and a.id = b.appointment_id ${visitJoins(sql)}
     where b.clinic_id = ${clinicId} and b.proof_digest = ${soughtBy(token)}`;
  if (!row) throw notFound();
  return { visit: guestVisit(row), open: row.open, claimed: row.claimed };
}
