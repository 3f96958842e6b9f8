import { newId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { newToken } from "@/core/secret.ts";
import type { GuestVisit } from "./booking.ts";
import { soughtBy } from "./secret.ts";
import { guestVisit, visitColumns, visitJoins, type VisitRow } from "./visit_columns.ts";

/** What a link is good for: everything about the visit until it begins, or for two days to say that one comes (BKG-01). */
export type Purpose = "manage" | "respond";

const hours: Record<Purpose, number> = { manage: 24 * 400, respond: 48 };

/** A visit as a link opens it. */
export interface LinkedVisit {
  linkId: string;
  purpose: Purpose;
  visit: GuestVisit;
  /** Whether it lies ahead, so that something can still be done about it. */
  open: boolean;
}

/** Makes a link to a visit and returns its secret, which is kept nowhere. */
export async function linkTo(
  { sql, clinicId }: Scope,
  visitId: string,
  purpose: Purpose,
  locale: string,
): Promise<string> {
  const secret = newToken();
  await sql`
    insert into visit_links (id, clinic_id, appointment_id, purpose, secret_digest, locale, until)
    values (${newId()}, ${clinicId}, ${visitId}, ${purpose}, ${soughtBy(secret)}, ${locale},
            now() + make_interval(hours => ${hours[purpose]}))`;
  return secret;
}

/** The visit that a link opens; 404 for one that never was, has run out, or is of a visit long past. */
export async function visitBy(scope: Scope, secret: string): Promise<LinkedVisit> {
  allow(scope, "bookings.write");
  const { sql, clinicId } = scope;
  const [row] = await sql<(VisitRow & { linkId: string; purpose: Purpose; open: boolean })[]>`
    select ${visitColumns(sql)}, x.id as "linkId", x.purpose, a.starts_at > now() as open
      from visit_links x
      join appointments a on a.clinic_id = x.clinic_id and a.id = x.appointment_id ${visitJoins(sql)}
     where x.clinic_id = ${clinicId} and x.secret_digest = ${soughtBy(secret)} and x.until > now()`;
  if (!row) throw notFound();
  return { linkId: row.linkId, purpose: row.purpose, visit: guestVisit(row), open: row.open };
}
