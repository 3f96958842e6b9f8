import { allow, type Scope } from "@/core/scope.ts";

/** One of a clinic's places, as the public sees it. */
export interface PublicPlace {
  id: string;
  name: string;
  address: string | null;
  phone: string | null;
}

/** A clinic as its booking pages show it. */
export interface PublicClinic {
  slug: string;
  name: string;
  timeZone: string;
  /** The first is the main one. */
  places: PublicPlace[];
}

/** What the public sees of a clinic. */
export async function publicClinic(scope: Scope): Promise<PublicClinic> {
  const { slug, clinicName: name, timeZone } = scope;
  allow(scope, "bookings.write");
  return { slug, name, timeZone, places: await publicPlaces(scope) };
}

/** The places of a clinic, the main one first. */
export async function publicPlaces({ sql, clinicId, locationId }: Scope): Promise<PublicPlace[]> {
  const places = await sql<PublicPlace[]>`
    select id, name, address, phone from locations
     where clinic_id = ${clinicId} and deleted_at is null order by id <> ${locationId}, created_at, id`;
  return [...places];
}
