import { newId } from "@/core/id.ts";
import type { Taken, Underway, Waiting } from "@/core/importer_lines.ts";
import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { wallClockIn } from "@/core/time.ts";
import { recordImported } from "@/domain/audit/mod.ts";
import { takenAmong } from "./busy.ts";
import { type FoundVisit, keepsTime } from "./judge.ts";
import { lockBusy, unlessTaken } from "./reserve.ts";
import { type Stood, stoodOf } from "./stood.ts";
import type { SaidVisit } from "./visit_intake.ts";

type Line = Waiting<SaidVisit, FoundVisit>;

/** Books and changes what lines of a file of visits say. Whoever finds somebody busy is left out, and the others go in. */
export async function takeVisits(scope: Scope, lines: Line[], { importId }: Underway): Promise<Taken[]> {
  allow(scope, "appointments.write");
  const { sql, clinicId } = scope;
  const kept = lines.filter(({ outcome, found }) => outcome === "change" || keepsTime(found));
  await lockBusy(scope, [
    ...new Set(kept.flatMap(({ found }) => [found.practitionerId, found.patientId])),
  ]);
  await sql`
    update appointments set status = 'cancelled', held_until = null
     where clinic_id = ${clinicId} and status = 'held' and held_until <= now()`;
  const here = await standingPatients(scope, lines);
  const stood = await stoodOf(scope, lines.map(({ rowId }) => rowId), []);
  const left = new Map<number, string>();
  for (const { line, found } of lines) if (!here.has(found.patientId)) left.set(line, "patient_unknown");
  const taken = await takenAmong(
    scope,
    lines.filter(({ line, found }) => !left.has(line) && keepsTime(found)).map(wanted),
  );
  for (const { line, rowId } of lines) if (taken.has(rowId)) left.set(line, "slot_taken");
  const fit = lines.filter(({ line }) => !left.has(line));
  await add(scope, fit.filter(({ outcome }) => outcome === "add"));
  for (const line of fit.filter(({ outcome }) => outcome === "change")) {
    const before = stood.find(({ id }) => id === line.rowId);
    if (!before || !await changed(scope, line, before)) {
      left.set(line.line, before ? "slot_taken" : "worked_with");
    }
  }
  for (const outcome of ["add", "change"] as const) {
    const rows = fit.filter((one) => one.outcome === outcome && !left.has(one.line));
    await recordImported(
      scope,
      rows.map(({ rowId, found }) => ({ subjectId: rowId, patientId: found.patientId })),
      {
        name: outcome === "add" ? "appointment.imported" : "appointment.changed",
        subjectKind: "appointment",
        permission: "appointments.read",
        changes: { importId },
      },
    );
  }
  return lines.map(({ line, rowId }): Taken =>
    left.has(line)
      ? { line, left: { outcome: "ambiguous", reason: left.get(line)! } }
      : { line, before: stood.find(({ id }) => id === rowId) as unknown as Record<string, unknown> }
  );
}

const wanted = ({ rowId, found }: Line) => ({
  ...found,
  rowId,
  startsAt: new Date(found.startsAt),
  endsAt: new Date(found.endsAt),
});

async function standingPatients({ sql, clinicId }: Scope, lines: Line[]): Promise<Set<string>> {
  const rows = await sql<{ id: string }[]>`
    select id from patients
     where clinic_id = ${clinicId} and id = any (${
    lines.map(({ found }) => found.patientId)
  }::uuid[]) and deleted_at is null`;
  return new Set(rows.map(({ id }) => id));
}

/** What is over keeps nobody's time; what was cancelled or missed has its people written down, for when it stands again. */
async function add({ sql, clinicId, locationId, timeZone }: Scope, lines: Line[]): Promise<void> {
  if (lines.length === 0) return;
  const visits = lines.map(({ rowId, said, found }) => ({
    id: rowId,
    clinic_id: clinicId,
    location_id: locationId,
    patient_id: found.patientId,
    practitioner_id: found.practitionerId,
    service_id: found.serviceId,
    status: found.status,
    starts_at: found.startsAt,
    ends_at: found.endsAt,
    wall_start: wallClockIn(timeZone, new Date(found.startsAt)),
    reason: said.reason ?? "",
    source: "import",
  }));
  await sql`insert into appointments ${sql(visits as never)}`;
  const kept = lines.filter(({ found }) => found.status !== "completed").flatMap(({ rowId, found }) =>
    [[found.practitionerId, null], [null, found.patientId]].map(([practitioner, patient]) => ({
      id: newId(),
      clinic_id: clinicId,
      location_id: locationId,
      appointment_id: rowId,
      practitioner_id: practitioner,
      patient_id: patient,
      starts_at: found.startsAt,
      ends_at: found.endsAt,
      standing: keepsTime(found),
    }))
  );
  if (kept.length > 0) await sql`insert into reservations ${sql(kept as never)}`;
}

/** Changes one visit, its people's time first; false where somebody is busy then after all. */
async function changed(scope: Scope, { rowId, said, found }: Line, before: Stood): Promise<boolean> {
  const { sql, clinicId, locationId, timeZone } = scope;
  const { practitionerId, patientId, startsAt, endsAt } = wanted({ rowId, found } as Line);
  const kept = [{ practitionerId, startsAt, endsAt }, { patientId, startsAt, endsAt }];
  const keeping = { appointmentId: rowId, locationId, kept };
  try {
    await unlessTaken(scope, keeping, () =>
      Promise.all([
        sql`
          update reservations
             set starts_at = ${found.startsAt}, ends_at = ${found.endsAt},
                 practitioner_id = case when practitioner_id is null then null else ${found.practitionerId}::uuid end
           where clinic_id = ${clinicId} and appointment_id = ${rowId}`,
        sql`
          update appointments
             set status = ${found.status}, starts_at = ${found.startsAt}, ends_at = ${found.endsAt},
                 wall_start = ${
          wallClockIn(timeZone, new Date(found.startsAt))
        }, practitioner_id = ${found.practitionerId},
                 service_id = ${found.serviceId}, reason = ${said.reason ?? before.reason}
           where clinic_id = ${clinicId} and id = ${rowId}`,
      ]));
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === "slot_taken") return false;
    throw error;
  }
}
