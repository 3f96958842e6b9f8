import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { digestOf } from "@/core/secret.ts";

/** How an offer stands for whoever holds its link. */
export type OfferState = "open" | "accepted" | "refused" | "ran_out" | "outrun";

/** What whoever holds the link of an offer may know, and what taking it needs. */
export interface OfferSeen {
  id: string;
  state: OfferState;
  gapId: string;
  entryId: string;
  patientId: string;
  /** The later visit that would be moved forward. */
  appointmentId: string | null;
  locationId: string;
  practitionerId: string;
  serviceId: string | null;
  startsAt: Date;
  minutes: number;
  until: Date;
  givenName: string;
  practitioner: string;
  service: string | null;
  place: string;
}

/**
 * The offer behind a link, as a guest of the clinic sees it; that it was opened is noted, for the desk. Locked, it waits for
 * whoever answers the same gap at the same moment. 404 for a link that leads nowhere, here or at another clinic.
 */
export async function offerBehind(scope: Scope, secret: string, locking = false): Promise<OfferSeen> {
  allow(scope, "bookings.write");
  const [offer] = await scope.sql<OfferSeen[]>`
    select id, state, gap_id as "gapId", entry_id as "entryId", patient_id as "patientId",
           appointment_id as "appointmentId", location_id as "locationId", practitioner_id as "practitionerId",
           service_id as "serviceId", starts_at as "startsAt", minutes, until, given_name as "givenName", practitioner,
           service, place
      from private.offer_behind(${scope.clinicId}, ${digestOf(secret) as never}, ${locking})`;
  if (!offer) throw notFound();
  return offer;
}
