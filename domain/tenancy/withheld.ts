import type { Scope } from "@/core/scope.ts";

/** What keeps a permission from somebody whose role would bring it: a larger plan has it, the clinic switched it off, or is suspended. */
export type Withheld = { plan: string } | { module: string } | { suspended: string };

/** What withholds a permission from the member's role here; null where the role does not bring it, or nothing does. */
export async function withheldBy(
  { sql, clinicId, role }: Scope,
  permission: string,
): Promise<Withheld | null> {
  const [found] = await sql<
    { plan: string; within: boolean; module: string | null; suspended: string | null }[]
  >`
    select (array_agg(r.plan order by private.plan_rank(r.plan)))[1] as plan,
           bool_or(private.plan_rank(r.plan) <= private.plan_rank(c.plan)) as within, min(x.module) as module,
           min(c.suspended_reason) filter (where not private.stays(p.key)) as suspended
      from role_permissions r
      join permissions p on p.key = r.permission
      join clinics c on c.id = ${clinicId}
      left join clinic_modules x on x.clinic_id = c.id and x.module = p.section and not x.active
     where r.permission = ${permission} and r.role = ${role}
    having count(*) > 0`;
  if (!found) return null;
  if (found.suspended) return { suspended: found.suspended };
  if (!found.within) return { plan: found.plan };
  return found.module ? { module: found.module } : null;
}
