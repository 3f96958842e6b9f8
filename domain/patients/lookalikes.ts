import { z } from "zod";
import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { commonIn, type Lookalike, surenessOf, type Weighed } from "./likeness.ts";
import type { PatientRow } from "./patient.ts";
import { phoneFrom } from "./phone.ts";

/** Somebody as they are described while they are being registered; what is no date or phone yet is left out. */
export const Described = z.object({
  name: z.string().trim().max(200).catch(""),
  phone: z.string().trim().max(40).optional().catch(undefined),
  birthDate: z.iso.date().optional().catch(undefined),
});
export type Described = z.output<typeof Described>;

/** Up to five of the clinic's patients who may be the person described, surest first. */
export async function lookalikesOf(
  scope: Scope,
  { name, phone, birthDate }: Described,
): Promise<Lookalike[]> {
  allow(scope, "patients.read");
  if (name.length < 2) return [];
  const rows = await scope.sql<(PatientRow & Weighed & { birthDate: string | null })[]>`
    select id, name, number, phone, birth_date as "birthDate", alike, same_phone as "samePhone",
           same_birth as "sameBirth", sure
      from private.similar_patients(${scope.clinicId}, ${name}, ${
    phone ? phoneFrom(phone, scope.country) : null
  }, ${birthDate ?? null}, null, 5)`;
  return rows.map(({ alike, samePhone, sameBirth, sure, ...patient }) => {
    const weighed = { alike, samePhone, sameBirth, sure };
    return { ...patient, common: commonIn(weighed), sureness: surenessOf(weighed) };
  });
}

/** Refuses (409) to register somebody who is nearly certainly here already, naming them. */
export async function refuseKnown(scope: Scope, described: Described): Promise<void> {
  const known = (await lookalikesOf(scope, described)).find(({ sureness }) => sureness === "certain");
  if (known) throw new Refusal(409, "looks_known", { name: known.name, number: known.number });
}
