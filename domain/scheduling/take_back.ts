import type { Undoing } from "@/core/importer_lines.ts";
import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { recordImported } from "@/domain/audit/mod.ts";
import { lockBusy, unlessTaken } from "./reserve.ts";
import { type Stood, stoodOf } from "./stood.ts";

/** Removes visits that an import brought, and puts back those that it changed, but for what people have worked on since. */
export async function takeBackVisits(scope: Scope, lines: Undoing[], importId: string): Promise<string[]> {
  allow(scope, "appointments.write");
  const { sql, clinicId } = scope;
  const stood = await stoodOf(scope, lines.map(({ rowId }) => rowId), []);
  const added = lines.filter(({ outcome }) => outcome === "add").map(({ rowId }) => rowId);
  const removed = await sql<{ id: string }[]>`
    select id from private.remove_moved_visits(${clinicId}, ${importId}, ${added}::uuid[]) id`;
  const before = lines.flatMap(({ before }) => before as unknown as Stood | null ?? []);
  await lockBusy(scope, [
    ...new Set(before.flatMap(({ patientId, practitionerId }) => [patientId, practitionerId])),
  ]);
  const undone = removed.map(({ id }) => id);
  for (const visit of before) {
    const now = stood.find(({ id }) => id === visit.id);
    if (now?.version === visit.version + 1 && await restored(scope, visit)) undone.push(visit.id);
  }
  const patientOf = new Map(stood.map(({ id, patientId }) => [id, patientId]));
  await recordImported(scope, undone.map((id) => ({ subjectId: id, patientId: patientOf.get(id) })), {
    name: "appointment.import_undone",
    subjectKind: "appointment",
    permission: "appointments.read",
    changes: { importId },
  });
  return undone;
}

/** Puts one visit back, its people's time first; false where somebody is busy then by now. */
async function restored(scope: Scope, visit: Stood): Promise<boolean> {
  const { sql, clinicId, locationId } = scope;
  const { id, patientId, practitionerId, startsAt, endsAt } = visit;
  const when = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
  const keeping = {
    appointmentId: id,
    locationId,
    kept: [...practitionerId ? [{ practitionerId, ...when }] : [], { patientId, ...when }],
  };
  try {
    await unlessTaken(scope, keeping, () =>
      Promise.all([
        sql`
          update reservations
             set starts_at = ${startsAt}, ends_at = ${endsAt},
                 practitioner_id = case when practitioner_id is null then null else ${practitionerId}::uuid end
           where clinic_id = ${clinicId} and appointment_id = ${id}`,
        sql`
          update appointments
             set status = ${visit.status}, starts_at = ${startsAt}, ends_at = ${endsAt}, wall_start = ${visit.wallStart},
                 practitioner_id = ${practitionerId}, service_id = ${visit.serviceId}, reason = ${visit.reason}
           where clinic_id = ${clinicId} and id = ${id}`,
      ]));
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === "slot_taken") return false;
    throw error;
  }
}
