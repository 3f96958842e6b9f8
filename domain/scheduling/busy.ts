import { allow, type Scope } from "@/core/scope.ts";

/** A visit that would keep people's time. */
export interface Wanted {
  rowId: string;
  practitionerId: string;
  patientId: string;
  startsAt: Date;
  endsAt: Date;
}

interface Kept {
  who: string;
  appointmentId: string | null;
  startsAt: Date;
  endsAt: Date;
}

/** Tells, visit by visit in their order, whether somebody is busy then already: by what stands, or by one before it. */
export async function takenAmong(scope: Scope, wanted: Wanted[]): Promise<Set<string>> {
  allow(scope, "appointments.read");
  if (wanted.length === 0) return new Set();
  const { sql, clinicId } = scope;
  const people = [...new Set(wanted.flatMap(({ practitionerId, patientId }) => [practitionerId, patientId]))];
  const [first, last] = [
    new Date(Math.min(...wanted.map(({ startsAt }) => startsAt.getTime()))),
    new Date(Math.max(...wanted.map(({ endsAt }) => endsAt.getTime()))),
  ];
  const rows = await sql<Kept[]>`
    select coalesce(practitioner_id, patient_id) as who, appointment_id as "appointmentId", starts_at as "startsAt",
           ends_at as "endsAt"
      from reservations
     where clinic_id = ${clinicId} and standing and not overbooked and starts_at < ${last} and ends_at > ${first}
       and (practitioner_id = any (${people}::uuid[]) or patient_id = any (${people}::uuid[]))`;
  const moving = new Set(wanted.map(({ rowId }) => rowId));
  const kept = Map.groupBy(
    rows.filter(({ appointmentId }) => !moving.has(appointmentId ?? "")),
    ({ who }) => who,
  );
  const taken = new Set<string>();
  for (const { rowId, practitionerId, patientId, startsAt, endsAt } of wanted) {
    const both = [practitionerId, patientId];
    const busy = both.some((who) =>
      kept.get(who)?.some((one) => one.startsAt < endsAt && one.endsAt > startsAt) ?? false
    );
    if (busy) taken.add(rowId);
    else {
      for (const who of both) {
        kept.set(who, [...kept.get(who) ?? [], { who, appointmentId: rowId, startsAt, endsAt }]);
      }
    }
  }
  return taken;
}
