import { z } from "zod";
import { Refusal, refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { locales } from "@/core/text.ts";
import { record } from "@/domain/audit/mod.ts";
import { clinicProfile } from "./clinic_profile.ts";
import { countries, currencies } from "./country.ts";
import { TimeZone } from "./open.ts";
import { carriesWhite, type ClinicProfile } from "./profile.ts";

const version = z.coerce.number().int();

/** Who the clinic is and how to reach it. */
export const ChangedProfile = z.object({
  name: z.string().trim().min(1).max(200),
  legalName: z.string().trim().max(200).optional(),
  registration: z.string().trim().max(60).optional(),
  email: z.email().max(254).optional(),
  address: z.string().trim().max(500).default(""),
  phone: z.string().trim().refine((text) => /^\+?[0-9][0-9 ()./-]{4,38}$/.test(text), {
    params: { code: "invalid_phone" },
  }).optional(),
  version,
});

/** How the clinic looks. */
export const ChangedBrand = z.object({
  initials: z.string().trim().max(3).optional(),
  colour: z.string().toLowerCase().regex(/^#[0-9a-f]{6}$/).optional(),
  version,
});

/** Where the clinic is, and in which language, time and money it works. */
export const ChangedRegion = z.object({
  country: z.enum(Object.keys(countries)),
  locale: z.enum(locales),
  timeZone: TimeZone,
  currency: z.enum(currencies),
  version,
});

/** Changes who the clinic is and how to reach it, at its main place. */
export async function changeProfile(scope: Scope, input: z.output<typeof ChangedProfile>): Promise<void> {
  allow(scope, "clinic.write");
  const { sql, clinicId, locationId } = scope;
  const { version, ...said } = input;
  const { name, address, legalName = null, registration = null, email = null, phone = null } = said;
  const after = { name, address, legalName, registration, email, phone };
  await changing(scope, after, async () => {
    const changed = await sql`
      update clinics set name = ${after.name}, legal_name = ${after.legalName}, registration = ${after.registration},
                         email = ${after.email}
       where id = ${clinicId} and version = ${version}`;
    await sql`
      update locations set address = ${after.address}, phone = ${after.phone}
       where clinic_id = ${clinicId} and id = ${locationId}`;
    return changed.count;
  });
}

/** Changes how the clinic looks; a colour on which white cannot be read is refused (422). */
export async function changeBrand(scope: Scope, input: z.output<typeof ChangedBrand>): Promise<void> {
  allow(scope, "clinic.write");
  const { sql, clinicId } = scope;
  const { version, ...said } = input;
  if (said.colour && !carriesWhite(said.colour)) throw refusedField("colour", "colour_pale");
  const after = { initials: said.initials ?? null, colour: said.colour ?? null };
  await changing(scope, after, async () => {
    const changed = await sql`
      update clinics set initials = ${after.initials}, colour = ${after.colour}
       where id = ${clinicId} and version = ${version}`;
    return changed.count;
  });
}

/** Changes where the clinic is. Visits keep their wall clock in another zone; the currency stays while prices stand in it (409). */
export async function changeRegion(scope: Scope, input: z.output<typeof ChangedRegion>): Promise<void> {
  allow(scope, "clinic.write");
  const { sql, clinicId } = scope;
  const { version, ...after } = input;
  await changing(scope, after, async () => {
    const changed = await sql`
      update clinics set country = ${after.country}, locale = ${after.locale}, time_zone = ${after.timeZone},
                         currency = ${after.currency}
       where id = ${clinicId} and version = ${version}`.catch(refusedBy({
      clinics_prices_check: fieldTaken("currency", "currency_in_use"),
    }));
    return changed.count;
  });
}

const fieldTaken = (field: string, code: string) => new Refusal(409, code, {}, { [field]: [{ code }] });

/** Does a change and records what was before and is after; refuses (409) where somebody changed the clinic meanwhile. */
async function changing(
  scope: Scope,
  after: Partial<ClinicProfile>,
  change: () => Promise<number>,
): Promise<void> {
  const before = await clinicProfile(scope);
  if (await change() === 0) throw new Refusal(409, "changed_meanwhile");
  const fields = (Object.keys(after) as (keyof ClinicProfile)[]).filter((key) => after[key] !== before[key]);
  await record(scope, {
    name: "clinic.changed",
    subjectKind: "clinic",
    subjectId: scope.clinicId,
    permission: "clinic.write",
    changes: {
      fields,
      before: fields.map((field) => String(before[field] ?? "")),
      after: fields.map((field) => String(after[field] ?? "")),
    },
  });
}
