import { newId } from "@/core/id.ts";
import { notFound, Refusal, refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { agreeInBooking } from "@/domain/consents/mod.ts";
import { availableTimes } from "../available.ts";
import { lockBusy, reserve } from "../reserve.ts";
import { ranOut } from "./hold_on.ts";
import { asBytes, codeDigest, soughtBy } from "./secret.ts";
import { linkTo } from "./visit_link.ts";

/** A booking that was claimed: the visit, whether the clinic decides about it first, and the secret of its link. */
export interface Claimed {
  id: string;
  status: "requested" | "scheduled";
  link: string;
}

/** Claims a held time by the six digits that were mailed; refuses (422) others, and all of them once they have run out. */
export async function claimByCode(scope: Scope, secret: string, code: string): Promise<Claimed> {
  allow(scope, "bookings.write");
  const [booking] = await scope.sql<{ id: string }[]>`
    select id from bookings where clinic_id = ${scope.clinicId} and secret_digest = ${soughtBy(secret)}`;
  if (!booking) throw notFound();
  const digits = code.replaceAll(/\s/g, "");
  return await claim(scope, booking.id, asBytes(codeDigest(booking.id, digits)), "code_digest");
}

/** Claims a held time by the link that was mailed; 404 for one that opens nothing. */
export async function claimByLink(scope: Scope, token: string): Promise<Claimed> {
  allow(scope, "bookings.write");
  const [booking] = await scope.sql<{ id: string }[]>`
    select id from bookings where clinic_id = ${scope.clinicId} and proof_digest = ${soughtBy(token)}`;
  if (!booking) throw notFound();
  return await claim(scope, booking.id, soughtBy(token), "proof_digest");
}

/** Whoever has shown who they are may hear of their own visits, and of nobody else's. */
const ownVisitThen = () => new Refusal(409, "own_visit_then");

interface Held {
  visitId: string;
  locationId: string;
  practitionerId: string | null;
  startsAt: Date;
  endsAt: Date;
  calendarId: string;
  /** How long before it a visit must be booked, in minutes. */
  notice: number;
  way: "off" | "request" | "instant";
  name: string;
  phone: string;
  email: string;
  note: string | null;
  locale: string;
  mayContact: boolean;
}

async function claim(
  scope: Scope,
  id: string,
  shown: never,
  by: "code_digest" | "proof_digest",
): Promise<Claimed> {
  const { sql, clinicId } = scope;
  const [held] = await sql<Held[]>`
    select a.id as "visitId", a.location_id as "locationId", a.practitioner_id as "practitionerId",
           a.starts_at as "startsAt", a.ends_at as "endsAt", b.calendar_id as "calendarId", case when k.withdrawn_at is null then k.booking else 'off' end as way,
           k.notice_minutes as notice, b.name,
           b.phone, b.email, b.note, b.locale, b.may_contact as "mayContact"
      from bookings b
      join appointments a on a.clinic_id = b.clinic_id and a.id = b.appointment_id
      join calendars k on k.clinic_id = b.clinic_id and k.id = b.calendar_id
     where b.clinic_id = ${clinicId} and b.id = ${id}`;
  await lockBusy(scope, [held?.practitionerId ?? null]);
  await prove(scope, id, shown, by);
  if (!await stillOffered(scope, held)) throw ranOut();
  const [patient] = await sql<{ patientId: string; known: boolean }[]>`
    select patient_id as "patientId", known from private.claim_hold(${clinicId}, ${id}, ${newId()})`;
  if (!patient) throw ranOut();
  const { patientId } = patient;
  const status = held.way === "instant" ? "scheduled" : "requested";
  await lockBusy(scope, [patientId]);
  await sql`
    update appointments set status = ${status}, held_until = null, reason = ${held.note ?? ""}
     where clinic_id = ${clinicId} and id = ${held.visitId}`
    .catch(refusedBy({ appointments_twice_key: ownVisitThen }));
  await reserve(scope, {
    appointmentId: held.visitId,
    locationId: held.locationId,
    kept: [{ patientId, startsAt: held.startsAt, endsAt: held.endsAt }],
  }).catch((error) => {
    throw error instanceof Refusal && error.code === "slot_taken" ? ownVisitThen() : error;
  });
  await sql`
    update calendar_practitioners set taken = taken + 1
     where clinic_id = ${clinicId} and calendar_id = ${held.calendarId} and practitioner_id = ${held.practitionerId}`;
  await sql`update bookings set claimed_at = now() where clinic_id = ${clinicId} and id = ${id}`;
  if (!patient.known) await tellRegistered(scope, patientId, held);
  if (held.mayContact) await agreeInBooking(scope, patientId, "contact.visits");
  await record(scope, {
    name: status === "requested" ? "appointment.requested" : "appointment.booked",
    subjectKind: "appointment",
    subjectId: held.visitId,
    patientId,
    permission: "appointments.read",
    changes: { practitionerId: held.practitionerId, startsAt: held.startsAt.toISOString() },
  });
  return { id: held.visitId, status, link: await linkTo(scope, held.visitId, "manage", held.locale) };
}

/** Whether the calendar would still offer a time to whoever holds it: the clinic may have closed that day meanwhile. */
async function stillOffered(
  scope: Scope,
  { visitId, calendarId, practitionerId, startsAt, way, notice }: Held,
) {
  if (way === "off" || !practitionerId) return false;
  const day = dayIn(scope.timeZone, startsAt);
  // There was notice enough when it was held, so the clock is set to where there just is.
  const then = new Date(startsAt.getTime() - notice * 60_000);
  const asked = { calendarId, practitionerId, appointmentId: visitId, day, days: 1 };
  const times = await availableTimes(scope, asked, then);
  return times.some((slot) => +slot.startsAt === +startsAt);
}

/** Notes that whoever holds the time has shown that the address is theirs; what was shown once counts no more. */
async function prove({ sql, clinicId }: Scope, id: string, shown: never, by: "code_digest" | "proof_digest") {
  const { count } = await sql`
    update bookings set proven_at = now(), code_digest = null
     where clinic_id = ${clinicId} and id = ${id} and ${sql(by)} = ${shown} and proof_until > now()
       and claimed_at is null`;
  if (count > 0) return;
  const [{ claimed }] = await sql<{ claimed: boolean }[]>`
    select claimed_at is not null as claimed from bookings where clinic_id = ${clinicId} and id = ${id}`;
  if (claimed) throw new Refusal(409, "booking_claimed");
  throw by === "code_digest" ? refusedField("code", "mail_code_wrong") : ranOut();
}

const tellRegistered = (scope: Scope, id: string, { name, phone, email }: Held) =>
  record(scope, {
    name: "patient.registered",
    subjectKind: "patient",
    subjectId: id,
    patientId: id,
    permission: "patients.read",
    changes: { fields: ["name", "phone", "email"] },
    sealed: { name, phone, email },
  });
