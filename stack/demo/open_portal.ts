import type postgres from "postgres";

/** Lets an account act for Saba Anwar and for her child. */
export async function openPortal(sql: postgres.Sql, slug: string, principalId: string): Promise<void> {
  await sql`insert into app.principals (id, kind) values (${principalId}, 'user') on conflict do nothing`;
  await sql`
    insert into app.profiles (principal_id, name, email) values (${principalId}, 'Saba Anwar', 'patient@noor.test')
    on conflict do nothing`;
  await sql`
    insert into app.portal_access (clinic_id, patient_id, principal_id, relation, granted_by)
    select p.clinic_id, p.id, ${principalId}, case p.name when 'Saba Anwar' then 'self' else 'parent' end, ${principalId}
      from app.patients p join app.clinics c on c.id = p.clinic_id
     where c.slug = ${slug} and p.name in ('Saba Anwar', 'علی حیدر')`;
}
