import { allow, type Scope } from "@/core/scope.ts";
import { type Explained, type Grounds, holds, whyOf } from "./explanation.ts";
import { colleagueOf } from "./staff.ts";

type Row = Omit<Explained, "held" | "why" | keyof Grounds> & Grounds;

/** Every permission there is, and why a colleague can or can't; one's own everybody may ask for. */
export async function explain(scope: Scope, memberId: string): Promise<Explained[]> {
  const { sql, clinicId } = scope;
  const { self } = await colleagueOf(scope, memberId);
  if (!self) allow(scope, "members.read");
  const rows = await sql<Row[]>`
    select p.key as permission, p.section, p.description, m.ended_at is not null as ended,
           t.brought, t.floor, t.reached, t."roleHasIt", t."fromPlan", x.module is not null as off,
           coalesce(m.role <> all (p.ceiling), false) as never,
           c.suspended_at is not null and not private.stays(p.key) as suspended,
           case when o.permission is not null then jsonb_build_object(
             'allowed', o.allowed, 'reason', o.reason, 'setAt', o.set_at, 'setBy', f.name) end as override
      from permissions p
      join memberships m on m.clinic_id = ${clinicId} and m.id = ${memberId}
      join clinics c on c.id = m.clinic_id
     cross join lateral (
       select coalesce(bool_or(mine and within), false) as brought,
              coalesce(bool_or(mine and within and r.floor), false) as floor,
              coalesce(bool_or(within), false) as reached,
              coalesce(bool_or(mine), false) as "roleHasIt",
              (array_agg(r.plan order by mine desc, private.plan_rank(r.plan)))[1] as "fromPlan"
         from role_permissions r,
              lateral (select r.role = m.role as mine,
                              private.plan_rank(r.plan) <= private.plan_rank(c.plan) as within) is_so
        where r.permission = p.key
     ) t
      left join permission_overrides o
        on o.clinic_id = m.clinic_id and o.principal_id = m.principal_id and o.permission = p.key
      left join clinic_modules x
        on x.clinic_id = m.clinic_id and x.module = p.section and not x.active and not private.stays(p.key)
      left join profiles f on f.principal_id = o.set_by
     order by p.section, split_part(p.key, '.', 1), p.key !~ '[.]read$', p.key`;
  return rows.map((row) => {
    const override = row.override && { ...row.override, setAt: new Date(row.override.setAt) };
    const why = whyOf({ ...row, override });
    return { ...row, override, why, held: holds(why) };
  });
}
