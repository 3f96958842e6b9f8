import { z } from "zod";
import { notFound, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

export const Switch = z.object({ state: z.enum(["on", "off"]) });
export type Switch = z.output<typeof Switch>;

/** Switches a part of the clinic on or off; off, it takes nothing new, and what it holds stays readable. */
export async function switchModule(scope: Scope, module: string, { state }: Switch): Promise<void> {
  allow(scope, "clinic.write");
  const { sql, clinicId } = scope;
  await sql`
    insert into clinic_modules (clinic_id, module, active) values (${clinicId}, ${module}, ${state === "on"})
    on conflict (clinic_id, module) do update set active = excluded.active`
    .catch(refusedBy({ clinic_modules_module_fkey: notFound }));
  await record(scope, {
    name: "module.switched",
    subjectKind: "clinic",
    subjectId: clinicId,
    permission: "clinic.write",
    changes: { module, state },
  });
}
