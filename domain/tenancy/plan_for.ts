import type { Scope } from "@/core/scope.ts";

/** The lowest plan under which the member's role brings a permission, where only the clinic's plan withholds it; else null. */
export async function planFor({ sql, clinicId, role }: Scope, permission: string): Promise<string | null> {
  const [withheld] = await sql<{ plan: string }[]>`
    select (array_agg(r.plan order by private.plan_rank(r.plan)))[1] as plan
      from role_permissions r
      join clinics c on c.id = ${clinicId}
     where r.permission = ${permission} and r.role = ${role}
    having not bool_or(private.plan_rank(r.plan) <= private.plan_rank(c.plan))`;
  return withheld?.plan ?? null;
}
