import { z } from "zod";
import { refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { mobileModules } from "./mobile.ts";

export const OnPhone = z.object({
  role: z.string().min(1).max(40),
  module: z.enum(mobileModules),
  state: z.enum(["on", "off"]),
});
export type OnPhone = z.output<typeof OnPhone>;

/** Shows or hides a part on the phones of a role. What they may do stays as it is. */
export async function showOnPhone(scope: Scope, { role, module, state }: OnPhone): Promise<void> {
  allow(scope, "clinic.write");
  const { sql, clinicId } = scope;
  await sql`
    insert into mobile_modules (clinic_id, role, module, enabled)
    values (${clinicId}, ${role}, ${module}, ${state === "on"})
    on conflict (clinic_id, role, module) do update set enabled = excluded.enabled`
    .catch(refusedBy({ mobile_modules_role_fkey: refusedField("role", "invalid_choice") }));
  await record(scope, {
    name: "mobile.switched",
    subjectKind: "clinic",
    subjectId: clinicId,
    permission: "clinic.write",
    changes: { role, module, state },
  });
}
