import { z } from "zod";
import { isId } from "@/core/id.ts";
import { Refusal, refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { chairKinds } from "./service.ts";
import { serviceSheet } from "./service_sheet.ts";
import { versionOf } from "./version_of.ts";

const isHundredths = (percent: number) => Math.abs(percent * 100 - Math.round(percent * 100)) < 1e-6;
const languages = ["en", "ro", "ur"] as const;

export const ChangedService = z.object({
  name: z.string().trim().min(1).max(200),
  names: z.partialRecord(z.enum(languages), z.string().trim().min(1).max(200)).default({}),
  code: z.string().trim().min(1).max(20),
  category: z.string().trim().max(100).default(""),
  minutes: z.coerce.number().int().min(5).max(480),
  description: z.string().trim().max(2_000).default(""),
  /** On top of the price, to a hundredth of a percent. */
  taxPercent: z.coerce.number().min(0).max(100).refine(isHundredths).default(0),
  /** The platform's word for it, or the id of one that the clinic named itself. */
  specialty: z.string().max(40).optional(),
  chairKinds: z.array(z.enum(chairKinds)).default([]),
  practitionerIds: z.array(z.uuid()).max(500).default([]),
  version: z.coerce.number().int(),
});
export type ChangedService = z.output<typeof ChangedService>;

/** Replaces what the price list says of a service, but its price; refuses (409) when someone changed it meanwhile. */
export async function changeService(scope: Scope, id: string, input: ChangedService): Promise<void> {
  allow(scope, "services.write");
  const { sql, clinicId } = scope;
  const before = await serviceSheet(scope, id);
  await versionOf(scope, id, input.version);
  const { specialty } = input;
  const own = specialty !== undefined && isId(specialty);
  const taken = { code: input.code };
  const practitioners = [...new Set(input.practitionerIds)].sort();
  await sql`
    update services
       set name = ${input.name}, names = ${
    sql.json(input.names)
  }, code = ${input.code}, category = ${input.category},
           minutes = ${input.minutes}, description = ${input.description}, tax = ${
    Math.round(input.taxPercent * 100)
  },
           specialty = ${own ? null : specialty ?? null}, own_specialty = ${own ? specialty! : null},
           chair_kinds = ${[...new Set(input.chairKinds)]}
     where clinic_id = ${clinicId} and id = ${id}`
    .catch(refusedBy({
      services_specialty_fkey: refusedField("specialty", "invalid_choice"),
      services_own_specialty_fkey: refusedField("specialty", "invalid_choice"),
      services_code_key: new Refusal(409, "code_taken", taken, {
        code: [{ code: "code_taken", values: taken }],
      }),
    }));
  await sql`
    delete from service_practitioners
     where clinic_id = ${clinicId} and service_id = ${id} and practitioner_id <> all (${practitioners}::uuid[])`;
  await sql`
    insert into service_practitioners (clinic_id, service_id, practitioner_id)
    select ${clinicId}, ${id}, unnest(${practitioners}::uuid[]) on conflict do nothing`
    .catch(refusedBy({
      service_practitioners_practitioner_fkey: refusedField("practitionerIds", "invalid_choice"),
    }));
  const after: Record<string, unknown> = { ...input, ownName: input.name, practitionerIds: practitioners };
  const fields = [
    "ownName",
    "names",
    "code",
    "category",
    "minutes",
    "description",
    "taxPercent",
    "specialty",
    "chairKinds",
    "practitionerIds",
  ]
    .filter((field) => JSON.stringify(after[field]) !== JSON.stringify(before[field as keyof typeof before]));
  await record(scope, {
    name: "service.changed",
    subjectKind: "service",
    subjectId: id,
    permission: "services.read",
    changes: { fields },
  });
}
