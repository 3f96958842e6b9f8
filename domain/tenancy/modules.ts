import { allow, type Scope } from "@/core/scope.ts";
import type { Module } from "./module.ts";

/** The parts that this clinic can switch. */
export async function modulesOf(scope: Scope): Promise<Module[]> {
  allow(scope, "clinic.write");
  const rows = await scope.sql<Module[]>`
    select m.key, coalesce(x.active, true) as active
      from modules m left join clinic_modules x on x.module = m.key and x.clinic_id = ${scope.clinicId}
     order by m.rank`;
  return [...rows];
}
