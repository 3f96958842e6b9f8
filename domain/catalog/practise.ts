import { z } from "zod";
import { isId, newId } from "@/core/id.ts";
import { notFound, refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

export const Practised = z.object({
  /** The platform's words, and ids of those that the clinic named itself. */
  specialties: z.array(z.string().max(40)).max(50).default([]),
});
export type Practised = z.output<typeof Practised>;

/** Says what a practitioner practises, and nothing else. */
export async function practise(
  scope: Scope,
  practitionerId: string,
  { specialties }: Practised,
): Promise<void> {
  allow(scope, "members.write");
  if (!isId(practitionerId)) throw notFound();
  const { sql, clinicId } = scope;
  const wrong = () => refusedField("specialties", "invalid_choice");
  const said = [...new Set(specialties)].sort();
  await sql`
    delete from practitioner_specialties
     where clinic_id = ${clinicId} and practitioner_id = ${practitionerId}
       and coalesce(specialty, own_specialty::text) <> all (${said})`;
  const rows = said.map((id) => ({ id: newId(), said: id, own: isId(id) }));
  await sql`
    insert into practitioner_specialties (id, clinic_id, practitioner_id, specialty, own_specialty)
    select n.id, ${clinicId}, ${practitionerId}, case when not own then said end, case when own then said::uuid end
      from jsonb_to_recordset(${sql.json(rows)}) as n (id uuid, said text, own boolean)
    on conflict on constraint practitioner_specialties_once_key do nothing`
    .catch(refusedBy({
      practitioner_specialties_practitioner_fkey: notFound(),
      practitioner_specialties_specialty_fkey: wrong,
      practitioner_specialties_own_specialty_fkey: wrong,
    }));
  await record(scope, {
    name: "practitioner.specialties_said",
    subjectKind: "practitioner",
    subjectId: practitionerId,
    permission: "clinic.read",
    changes: { specialties: said },
  });
}
