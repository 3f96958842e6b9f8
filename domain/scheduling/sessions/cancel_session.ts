import { allow, type Scope } from "@/core/scope.ts";
import { Refusal } from "@/core/refusal.ts";
import { record } from "@/domain/audit/mod.ts";
import { cancel, type Reason } from "../cancel.ts";
import { sessionOf } from "./sessions_on.ts";

/** Calls a session off and cancels every visit in it that has not begun, each with its own event; 409 where it is off already. */
export async function cancelSession(scope: Scope, id: string, { reason }: Reason): Promise<void> {
  allow(scope, "appointments.write");
  const { sql, clinicId } = scope;
  await sessionOf(scope, id);
  const off = await sql`
    update group_sessions set cancelled_at = now() where clinic_id = ${clinicId} and id = ${id} and cancelled_at is null`;
  if (off.count === 0) throw new Refusal(409, "session_off");
  const seats = await sql<{ id: string }[]>`
    select id from appointments
     where clinic_id = ${clinicId} and session_id = ${id} and status in ('requested', 'scheduled', 'confirmed', 'arrived')
     order by id`;
  for (const seat of seats) await cancel(scope, seat.id, { reason });
  await record(scope, {
    name: "session.cancelled",
    subjectKind: "group_session",
    subjectId: id,
    permission: "appointments.read",
    changes: { visits: seats.length },
  });
}
