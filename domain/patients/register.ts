import { z } from "zod";
import { newId } from "@/core/id.ts";
import { Refusal, refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { nextNumber } from "@/domain/tenancy/mod.ts";
import { sexes } from "./patient.ts";
import { phoneFrom } from "./phone.ts";

export const NewPatient = z.object({
  name: z.string().trim().min(1).max(200),
  givenName: z.string().trim().max(100).optional(),
  familyName: z.string().trim().max(100).optional(),
  nameLatin: z.string().trim().max(200).optional(),
  number: z.string().trim().max(64).optional(),
  phone: z.string().trim().max(40).optional(),
  email: z.email().max(254).optional(),
  birthDate: z.iso.date().optional(),
  sex: z.enum(sexes).optional(),
  address: z.string().trim().max(500).optional(),
});
export type NewPatient = z.output<typeof NewPatient>;

/** Registers a patient and returns their id and number. Without a number, the series' next free one is taken. */
export async function register(scope: Scope, input: NewPatient): Promise<{ id: string; number: string }> {
  allow(scope, "patients.write");
  const { sql, clinicId } = scope;
  const id = newId();
  const phone = phoneOrRefuse(scope, input.phone);
  refuseUnborn(scope, input.birthDate);
  const number = input.number ?? await freeNumber(scope);
  await sql`
    insert into patients (id, clinic_id, number, name, given_name, family_name, name_latin, phone, email, birth_date, sex, address)
    values (${id}, ${clinicId}, ${number}, ${input.name}, ${input.givenName ?? null}, ${
    input.familyName ?? null
  },
            ${input.nameLatin ?? null}, ${phone}, ${input.email ?? null}, ${input.birthDate ?? null}, ${
    input.sex ?? null
  },
            ${input.address ?? null})`.catch(refusedBy({ patients_number_key: numberTaken(number) }));

  await record(scope, {
    name: "patient.registered",
    subjectKind: "patient",
    subjectId: id,
    patientId: id,
    permission: "patients.read",
    changes: { fields: Object.keys(input) },
    sealed: { ...input, phone, number },
  });
  return { id, number };
}

export const numberTaken = (number: string) =>
  new Refusal(409, "number_taken", { number }, { number: [{ code: "number_taken", values: { number } }] });

/** The phone in E.164, null where none was given. */
export function phoneOrRefuse({ country }: Scope, typed: string | undefined): string | null {
  if (typed === undefined) return null;
  const phone = phoneFrom(typed, country);
  if (!phone) throw refusedField("phone", "invalid_phone");
  return phone;
}

export function refuseUnborn({ timeZone }: Scope, birthDate: string | undefined): void {
  if (birthDate && birthDate > dayIn(timeZone)) throw refusedField("birthDate", "in_the_future");
  if (birthDate && birthDate < "1850-01-01") throw refusedField("birthDate", "invalid_date");
}

/** The series' next number that no standing patient was given by hand. */
async function freeNumber(scope: Scope): Promise<string> {
  for (;;) {
    const number = await nextNumber(scope, "patient");
    const taken = await scope.sql`
      select from patients where clinic_id = ${scope.clinicId} and number = ${number} and deleted_at is null`;
    if (taken.length === 0) return number;
  }
}
