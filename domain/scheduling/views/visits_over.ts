import { allow, type Scope } from "@/core/scope.ts";
import { boundsOf, dayAfter } from "@/core/time.ts";
import type { Appointment } from "../appointment.ts";
import { type Narrow, narrowed } from "./narrow.ts";
import { visitColumns, visitFrom, visitJoins, type VisitRow } from "./visit_row.ts";

/** The visits of some days from `day` (yyyy-mm-dd) on, cancelled and missed ones too, earliest first, as far as not narrowed away. */
export async function visitsOver(
  scope: Scope,
  day: string,
  days: number,
  narrow: Narrow = {},
): Promise<Appointment[]> {
  allow(scope, "appointments.read");
  const { sql, clinicId, timeZone } = scope;
  const [[from], [until]] = [boundsOf(timeZone, day), boundsOf(timeZone, dayAfter(day, days))];
  const rows = await sql<VisitRow[]>`
    select ${visitColumns(sql)} from appointments a ${visitJoins(sql)}
     where a.clinic_id = ${clinicId} and a.starts_at >= ${from} and a.starts_at < ${until} and a.status <> 'held'
           ${narrowed(sql, narrow)}
     order by a.starts_at, a.id`;
  return rows.map(visitFrom);
}
