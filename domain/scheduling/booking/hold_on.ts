import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { heldMinutes, holds } from "./booking.ts";
import { bookingBy } from "./booking_of.ts";

/** The refusal of whoever comes back to a time that is no longer kept for them. */
export const ranOut = () => new Refusal(410, "hold_ran_out");

/** Keeps a held time for as long again, once; refuses (410) one that has run out, and (409) a second time. */
export async function renewHold(scope: Scope, secret: string): Promise<void> {
  allow(scope, "bookings.write");
  const booking = await bookingBy(scope, secret);
  if (!holds(booking)) throw ranOut();
  if (!await renewedOnce(scope, booking.id)) throw new Refusal(409, "hold_renewed");
}

/** Keeps a held time for as long again from now on, unless that was done before; false then. */
export async function renewedOnce({ sql, clinicId }: Scope, bookingId: string): Promise<boolean> {
  const { count } = await sql`
    update bookings set renewed_at = now()
     where clinic_id = ${clinicId} and id = ${bookingId} and renewed_at is null and claimed_at is null`;
  if (count === 0) return false;
  const kept = await sql`
    update appointments a set held_until = now() + make_interval(mins => ${heldMinutes})
      from bookings b
     where a.clinic_id = ${clinicId} and b.clinic_id = a.clinic_id and b.appointment_id = a.id and b.id = ${bookingId}
       and a.status = 'held' and a.held_until > now()`;
  if (kept.count === 0) throw ranOut();
  return true;
}

/** Gives a held time back; nothing happens to one that is claimed or gone already. */
export async function releaseHold(scope: Scope, secret: string): Promise<void> {
  allow(scope, "bookings.write");
  const { visit, claimed } = await bookingBy(scope, secret);
  if (claimed) return;
  await scope.sql`
    update appointments set status = 'cancelled', held_until = null
     where clinic_id = ${scope.clinicId} and id = ${visit.id} and status = 'held'`;
}
