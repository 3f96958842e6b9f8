import { allow, type Scope } from "@/core/scope.ts";
import type { ClinicProfile } from "./profile.ts";

/** What the clinic says of itself, for whoever may change it. */
export async function clinicProfile(scope: Scope): Promise<ClinicProfile> {
  allow(scope, "clinic.write");
  const { sql, clinicId, locationId } = scope;
  const [profile] = await sql<ClinicProfile[]>`
    select c.name, c.legal_name as "legalName", c.registration, c.email, l.address, l.phone, c.initials, c.colour,
           c.country, c.time_zone as "timeZone", c.currency, c.locale, c.kinds, c.slug,
           c.activated_at as "activatedAt", c.version
      from clinics c join locations l on l.clinic_id = c.id and l.id = ${locationId}
     where c.id = ${clinicId}`;
  return profile;
}
