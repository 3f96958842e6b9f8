import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { Booking } from "./booking.ts";
import { soughtBy } from "./secret.ts";
import { guestVisit, visitColumns, visitJoins, type VisitRow } from "./visit_columns.ts";

type Row = VisitRow & Omit<Booking, "id" | "visit"> & { bookingId: string };

/** The booking that a secret opens; 404 for every other. */
export async function bookingBy(scope: Scope, secret: string): Promise<Booking> {
  allow(scope, "bookings.write");
  const { sql, clinicId } = scope;
  const [row] = await sql<Row[]>`
    select ${visitColumns(sql)}, b.id as "bookingId", a.held_until as "heldUntil",
           b.renewed_at is not null as renewed, b.name, b.phone, b.email,
           b.birth_date as "birthDate", b.note, b.may_contact as "mayContact", b.told_at is not null as told,
           b.claimed_at is not null as claimed
      from bookings b
      join appointments a on a.clinic_id = b.clinic_id and a.id = b.appointment_id ${visitJoins(sql)}
     where b.clinic_id = ${clinicId} and b.secret_digest = ${soughtBy(secret)}`;
  if (!row) throw notFound();
  const { heldUntil, renewed, name, phone, email, birthDate, note, mayContact, told, claimed } = row;
  return {
    id: row.bookingId,
    visit: guestVisit(row),
    heldUntil,
    renewed,
    name,
    phone,
    email,
    birthDate,
    note,
    mayContact,
    told,
    claimed,
  };
}
