import { z } from "zod";
import { isId } from "@/core/id.ts";
import { refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { codeTaken } from "./code.ts";
import { differing } from "./differing.ts";
import { listed } from "./listed.ts";
import { chairKinds } from "./service.ts";
import { serviceSheet } from "./service_sheet.ts";
import { versionOf } from "./version_of.ts";

export const ChangedService = z.object({
  ...listed,
  minutes: z.coerce.number().int().min(5).max(480),
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
  await versionOf(scope, "service", [{ id, version: input.version }]);
  const { specialty } = input;
  const own = specialty !== undefined && isId(specialty);
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
      services_code_key: codeTaken(input.code),
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
  await record(scope, {
    name: "service.changed",
    subjectKind: "service",
    subjectId: id,
    permission: "services.read",
    changes: {
      fields: differing(before, {
        ownName: input.name,
        names: input.names,
        code: input.code,
        category: input.category,
        minutes: input.minutes,
        description: input.description,
        taxPercent: input.taxPercent,
        specialty,
        chairKinds: input.chairKinds,
        practitionerIds: practitioners,
      }),
    },
  });
}
