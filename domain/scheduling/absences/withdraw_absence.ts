import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

/** Takes leave or blocked time back, so that it can be booked; nothing happens where it was taken back already. */
export async function withdrawAbsence(scope: Scope, id: string): Promise<void> {
  allow(scope, "absences.write");
  const { sql, clinicId } = scope;
  if (!isId(id)) throw notFound();
  const { count } = await sql`
    update absences set withdrawn_at = now() where clinic_id = ${clinicId} and id = ${id} and withdrawn_at is null`;
  if (count > 0) {
    return await record(scope, {
      name: "absence.withdrawn",
      subjectKind: "absence",
      subjectId: id,
      permission: "appointments.read",
    });
  }
  const [known] = await sql`select from absences where clinic_id = ${clinicId} and id = ${id}`;
  if (!known) throw notFound();
}
