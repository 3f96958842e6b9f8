import { z } from "zod";
import { Refusal, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { phoneFrom } from "@/domain/patients/mod.ts";
import { holds } from "./booking.ts";
import { bookingBy } from "./booking_of.ts";
import { ranOut, renewedOnce } from "./hold_on.ts";

const ticked = z.union([z.boolean(), z.enum(["on", "true", "false"]).transform((said) => said !== "false")]);

/** Who a visitor says they are. */
export const GuestDetails = z.object({
  name: z.string().trim().min(2).max(200).transform((said) => said.replaceAll(/\s+/g, " ")),
  phone: z.string().trim().min(1).max(40),
  email: z.email().max(254).toLowerCase(),
  birthDate: z.iso.date().optional(),
  note: z.string().trim().max(500).optional(),
  mayContact: ticked.default(false),
  /** Left empty by people, who do not see it. */
  website: z.string().optional(),
});
export type GuestDetails = z.output<typeof GuestDetails>;

/**
 * Notes who holds a time and has a code mailed to them; may be said anew until the booking is claimed, and whoever does so
 * first keeps the time for as long again. Nothing is written of what fills in the field that no person sees, and nothing
 * tells it so.
 */
export async function sayWho(scope: Scope, secret: string, said: GuestDetails): Promise<void> {
  allow(scope, "bookings.write");
  const { sql, clinicId } = scope;
  const booking = await bookingBy(scope, secret);
  if (booking.claimed) throw new Refusal(409, "booking_claimed");
  if (!holds(booking)) throw ranOut();
  if (said.website) return;
  const { name, email, birthDate = null, note = null, mayContact } = said;
  const phone = phoneFrom(said.phone, scope.country);
  if (!phone) throw refusedField("phone", "invalid_phone");
  if (birthDate && birthDate > dayIn(scope.timeZone)) throw refusedField("birthDate", "in_the_future");
  if (birthDate && birthDate < "1850-01-01") throw refusedField("birthDate", "invalid_date");
  await renewedOnce(scope, booking.id);
  await sql`
    update bookings
       set name = ${name}, phone = ${phone}, email = ${email}, birth_date = ${birthDate}, note = ${note},
           may_contact = ${mayContact}, told_at = now(), code_digest = null, proof_digest = null, proof_until = null
     where clinic_id = ${clinicId} and id = ${booking.id}`;
  await record(scope, {
    name: "booking.code_asked",
    subjectKind: "booking",
    subjectId: booking.id,
    permission: "appointments.read",
  });
}
