import { allow, type Scope } from "@/core/scope.ts";
import { boundsOf, dayAfter } from "@/core/time.ts";

/** Which of some days, from `day` on, have a visit that stands. */
export async function busyDays(scope: Scope, day: string, days: number): Promise<Set<string>> {
  allow(scope, "appointments.read");
  const { sql, clinicId, timeZone } = scope;
  const list = Array.from({ length: days }, (_, index) => dayAfter(day, index));
  const bounds = list.map((one) => boundsOf(timeZone, one));
  const rows = await sql<{ place: number }[]>`
    select d.place
      from unnest(${bounds.map(([begins]) => begins.toISOString())}::timestamptz[], ${
    bounds.map(([, ends]) => ends.toISOString())
  }::timestamptz[])
           with ordinality d (begins, ends, place)
     where exists (
       select from appointments a
        where a.clinic_id = ${clinicId} and a.starts_at >= d.begins and a.starts_at < d.ends
          and a.status not in ('held', 'cancelled', 'no_show'))`;
  return new Set(rows.map(({ place }) => list[place - 1]));
}
