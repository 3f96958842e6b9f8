import { allow, type Scope } from "@/core/scope.ts";
import { boundsOf, dayAfter } from "@/core/time.ts";
import type { Appointment } from "../appointment.ts";
import { type Narrow, narrowed } from "./narrow.ts";
import { visitColumns, visitFrom, visitJoins, type VisitRow } from "./visit_row.ts";

/** A day of a month: how many visits stand, and the first few of them. */
export interface MonthDay {
  day: string;
  count: number;
  visits: Appointment[];
}

/** Some days from `day` on, each with how many visits stand and the first `most` of them. Nothing else is read. */
export async function monthOf(
  scope: Scope,
  day: string,
  days: number,
  narrow: Narrow = {},
  most = 3,
): Promise<MonthDay[]> {
  allow(scope, "appointments.read");
  const { sql, clinicId, timeZone } = scope;
  const list = Array.from({ length: days }, (_, index) => dayAfter(day, index));
  const bounds = list.map((one) => boundsOf(timeZone, one));
  const rows = await sql<(VisitRow & { place: number; count: number; id: string | null })[]>`
    select span.place, c.count, v.*
      from unnest(${bounds.map(([begins]) => begins.toISOString())}::timestamptz[], ${
    bounds.map(([, ends]) => ends.toISOString())
  }::timestamptz[])
           with ordinality span (begins, ends, place)
      cross join lateral (
        select count(*) from appointments a ${
    narrow.search ? sql`join patients p on p.id = a.patient_id` : sql``
  }
         where a.clinic_id = ${clinicId} and a.starts_at >= span.begins and a.starts_at < span.ends
           and a.status not in ('held', 'cancelled', 'no_show') ${narrowed(sql, narrow)}) c
      left join lateral (
        select ${visitColumns(sql)} from appointments a ${visitJoins(sql)}
         where a.clinic_id = ${clinicId} and a.starts_at >= span.begins and a.starts_at < span.ends
           and a.status not in ('held', 'cancelled', 'no_show') ${narrowed(sql, narrow)}
         order by a.starts_at, a.id limit ${most}) v on true
     order by span.place, v."startsAt", v.id`;
  const byDay = Map.groupBy(rows, ({ place }) => place);
  return list.map((one, index) => {
    const there = byDay.get(index + 1) ?? [];
    return {
      day: one,
      count: there[0]?.count ?? 0,
      visits: there.filter(({ id }) => id !== null).map(visitFrom),
    };
  });
}
