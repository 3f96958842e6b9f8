import type { Rules } from "./rule.ts";

const ours = "schemaname in ('app', 'private')";
const text = "coalesce(qual, '') || ' ' || coalesce(with_check, '')";
// A set that is read once: `any (array(select private.f('…')))` or `= (select private.f())`.
const readOnce = `(ANY \\(ARRAY)?\\( SELECT private\\.\\w+\\((''[^'']*''::text)?\\) AS \\w+\\)`;

/** Rules of row-level policies. */
export const policies: Rules = {
  "every policy is for one command": {
    query: `select tablename || '.' || policyname as broken from pg_policies where ${ours} and cmd = 'ALL'`,
    breach: "create policy planted on app.files to authenticated using (true)",
  },

  "every policy names whom it is for, and nobody is nameless": {
    query: `
      select tablename || '.' || policyname as broken from pg_policies where ${ours} and roles <> '{authenticated}'`,
    breach: "create policy planted on app.files for select using (true)",
  },

  "no policy restricts what another has opened, nor opens what is not of somebody": {
    query: `
      select tablename || '.' || policyname as broken from pg_policies
       where ${ours} and (permissive <> 'PERMISSIVE' or (qual = 'true' or with_check = 'true')
         and tablename not in ('modules', 'permissions', 'roles', 'role_permissions', 'portal_permissions', 'specialties'))`,
    breach: "create policy staff_plants on app.files for select to authenticated using (true)",
  },

  "a policy is named <who>_<does>": {
    query: `
      select tablename || '.' || policyname as broken from pg_policies
       where ${ours} and policyname !~ '^(self|staff|member|patient|guest|operator|everyone)_[a-z]+s$'`,
    breach: "create policy planted on app.files for select to authenticated using (false)",
  },

  "a policy reads its set once per query, never per row": {
    query: `
      select tablename || '.' || policyname as broken from pg_policies
       where ${ours} and (${text} ~ ' IN \\( ?SELECT'
          or regexp_replace(${text}, '${readOnce}', '', 'g') ~ '(auth|private)\\.\\w+\\(')`,
    breach: `
      create policy staff_plants on app.files for select to authenticated
        using (clinic_id in (select private.clinics_where('files.read')))`,
  },

  "a policy for reading never looks at deleted_at: the removal itself would be refused": {
    query: `
      select tablename || '.' || policyname as broken from pg_policies
       where ${ours} and cmd = 'SELECT' and qual ~ 'deleted_at'`,
    breach: "create policy staff_plants on app.files for select to authenticated using (deleted_at is null)",
  },

  "who may change a row may not change it into another's": {
    query: `
      select tablename || '.' || policyname as broken from pg_policies
       where ${ours} and cmd = 'UPDATE' and with_check is null`,
    breach: "create policy staff_plants on app.files for update to authenticated using (false)",
  },

  "no policy asks for a role: permissions are data": {
    query: `
      select tablename || '.' || policyname as broken from pg_policies
       where ${ours} and ${text} ~ '''(owner|admin|doctor|receptionist|assistant|accountant)'''`,
    breach: "create policy staff_plants on app.files for select to authenticated using ('owner' = name)",
  },

  "every permission that a policy asks for exists": {
    query: `
      select asked[1] as broken from pg_policies,
             regexp_matches(${text}, 'private\\.clinics_where\\(''([^'']+)''', 'g') as asked
       where ${ours} and asked[1] not in (select key from app.permissions)`,
    breach: `
      create policy staff_plants on app.files for select to authenticated
        using (clinic_id = any (array(select private.clinics_where('files.plant'))))`,
  },
};
