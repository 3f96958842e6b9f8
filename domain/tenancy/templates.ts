import { allow, type Scope } from "@/core/scope.ts";
import type { Template } from "./template.ts";

/** What each role brings at this clinic, by section. */
export async function templatesOf(scope: Scope): Promise<Template[]> {
  allow(scope, "members.read");
  const rows = await scope.sql<Template[]>`
    select p.key as permission, p.section, p.description,
           coalesce(array_agg(distinct r.role) filter (where r.role is not null), '{}') as roles,
           coalesce(array_agg(distinct r.role) filter (where r.floor), '{}') as floors
      from permissions p
      join clinics c on c.id = ${scope.clinicId}
      left join role_permissions r
        on r.permission = p.key and private.plan_rank(r.plan) <= private.plan_rank(c.plan)
     group by p.key, p.section, p.description
     order by p.section, split_part(p.key, '.', 1), p.key !~ '[.]read$', p.key`;
  return [...rows];
}
