import type postgres from "postgres";
import { newId } from "@/core/id.ts";
import type { ClinicToOpen } from "./clinic.ts";

/** A clinic that is open, with the ids of what was made. */
export interface OpenClinic {
  id: string;
  locationIds: string[];
  /** By name. */
  practitioners: Map<string, string>;
  /** By code. */
  services: Map<string, string>;
}

/** Opens a clinic as the database's owner. `principalOf` says which principal an account is. */
export async function openClinic(
  sql: postgres.Sql,
  clinic: ClinicToOpen,
  principalOf: (account: string) => string,
): Promise<OpenClinic> {
  const id = newId();
  const locationIds = clinic.places.map(() => newId());
  await sql`
    insert into app.clinics (id, slug, name, country, time_zone, currency, locale, plan, kinds, activated_at)
    values (${id}, ${clinic.slug}, ${clinic.name}, ${clinic.country}, ${clinic.timeZone}, ${clinic.currency},
            ${clinic.locale}, ${clinic.plan}, ${clinic.kinds}, now())`;
  for (const [index, place] of clinic.places.entries()) {
    await openPlace(sql, clinic, id, locationIds[index], place);
  }
  const practitioners = await employ(sql, clinic, id, locationIds, principalOf);
  const services = new Map<string, string>();
  for (const [rank, [code, name, names, category, minutes, price]] of clinic.services.entries()) {
    const serviceId = newId();
    services.set(code, serviceId);
    await sql`
      insert into app.services (id, clinic_id, code, name, names, category, minutes, price, currency, rank)
      values (${serviceId}, ${id}, ${code}, ${name}, ${sql.json(names)}, ${category}, ${minutes}, ${price},
              ${clinic.currency}, ${rank})`;
  }
  return { id, locationIds, practitioners, services };
}

async function openPlace(
  sql: postgres.Sql,
  clinic: ClinicToOpen,
  clinicId: string,
  locationId: string,
  place: ClinicToOpen["places"][number],
): Promise<void> {
  await sql`
    insert into app.locations (id, clinic_id, name, address, phone)
    values (${locationId}, ${clinicId}, ${place.name}, ${place.address}, ${place.phone})`;
  for (const [weekday, opens, closes] of clinic.hours) {
    await sql`
      insert into app.weekly_hours (id, clinic_id, location_id, weekday, opens, closes)
      values (${newId()}, ${clinicId}, ${locationId}, ${weekday}, ${opens}, ${closes})`;
  }
  for (const [rank, chair] of place.chairs.entries()) {
    await sql`
      insert into app.resources (id, clinic_id, location_id, kind, name, rank)
      values (${newId()}, ${clinicId}, ${locationId}, 'chair', ${chair}, ${rank})`;
  }
  for (const [kind, prefix] of Object.entries(clinic.prefixes)) {
    await sql`
      insert into app.number_series (clinic_id, location_id, kind, prefix)
      values (${clinicId}, ${locationId}, ${kind}, ${prefix})`;
  }
}

async function employ(
  sql: postgres.Sql,
  clinic: ClinicToOpen,
  clinicId: string,
  locationIds: string[],
  principalOf: (account: string) => string,
): Promise<Map<string, string>> {
  const practitioners = new Map<string, string>();
  for (const [rank, person] of clinic.people.entries()) {
    const principalId = person.account ? principalOf(person.account) : null;
    if (principalId) {
      await sql`insert into app.principals (id, kind) values (${principalId}, 'user') on conflict do nothing`;
      await sql`
        insert into app.profiles (principal_id, name, email) values (${principalId}, ${person.name}, ${person
        .account!})
        on conflict do nothing`;
      await sql`
        insert into app.memberships (id, clinic_id, principal_id, role, welcomed_at)
        values (${newId()}, ${clinicId}, ${principalId}, ${person.role!}, now())`;
    }
    if (!person.tone) continue;
    const practitionerId = newId();
    practitioners.set(person.name, practitionerId);
    await sql`
      insert into app.practitioners (id, clinic_id, principal_id, name, name_latin, tone, rank)
      values (${practitionerId}, ${clinicId}, ${principalId}, ${person.name}, ${
      person.nameLatin ?? null
    }, ${person.tone}, ${rank})`;
    if (person.place === undefined) continue;
    for (const [weekday, opens, closes] of clinic.hours) {
      await sql`
        insert into app.weekly_hours (id, clinic_id, location_id, practitioner_id, weekday, opens, closes)
        values (${newId()}, ${clinicId}, ${
        locationIds[person.place]
      }, ${practitionerId}, ${weekday}, ${opens}, ${closes})`;
    }
  }
  return practitioners;
}
