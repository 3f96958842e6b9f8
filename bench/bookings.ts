import { actsOn } from "@/core/act.ts";
import { connect } from "@/core/db.ts";
import { newId } from "@/core/id.ts";
import { Refusal } from "@/core/refusal.ts";
import { wallClockIn } from "@/core/time.ts";
import { transactionsOn } from "@/core/transaction.ts";
import { record } from "@/domain/audit/mod.ts";
import { book } from "@/domain/scheduling/mod.ts";
import { atLeast, within } from "./budget.ts";
import { type Bench, benchOf } from "./installation.ts";
import { delayed, duration, median } from "./measure.ts";

const ten = { clinics: 10, patients: 10_000, appointments: 50_000 };
const contenders = 64;
const rounds = 20;
const minute = 60_000;

/** 64 people want one time at once, again and again: one gets it each time, and how fast beside bare constraints. */
export async function bookings(): Promise<void> {
  await using bench = await benchOf(ten, 2);
  const web = connect(bench.webUrl, { max: 20 });
  const owner = connect(bench.databaseUrl, { max: 1 });
  try {
    const here = await placeOf(bench, owner);
    const acts = actsOn(transactionsOn(web));
    const answers = { won: 0, taken: 0, other: 0 };
    const times: { subject: number[]; baseline: number[] } = { subject: [], baseline: [] };
    for (let round = -2; round < rounds; round++) {
      // A slot of its own for each side of each round, far from all that stands.
      const slot = (side: number) =>
        new Date(here.begins + (round + 2) * 1_440 * minute + side * 30 * minute);
      const [ours, bare] = [slot(0), slot(1)];
      const subject = await duration(() =>
        all(
          here.patients,
          (patientId) =>
            delayed(() =>
              acts.inClinic(here.actor, bench.slug, (scope) =>
                book(scope, {
                  patientId,
                  practitionerId: here.practitionerId,
                  startsAt: wallClockIn(scope.timeZone, ours),
                  minutes: 30,
                  reason: "",
                }))
            ).then(
              () => answers.won++,
              (error) =>
                error instanceof Refusal && error.code === "slot_taken" ? answers.taken++ : answers.other++,
            ),
        )
      );
      const baseline = await duration(() =>
        all(here.patients, (patientId) =>
          acts.arriving(here.actor, async (scope) => {
            const { sql } = scope;
            const id = newId();
            const ends = new Date(bare.getTime() + 30 * minute);
            const at = {
              clinic_id: here.clinicId,
              location_id: here.locationId,
              starts_at: bare,
              ends_at: ends,
            };
            await sql`insert into appointments ${
              sql({
                id,
                ...at,
                patient_id: patientId,
                practitioner_id: here.practitionerId,
                wall_start: bare,
              })
            }`;
            await sql`insert into reservations ${
              sql([
                {
                  id: newId(),
                  ...at,
                  appointment_id: id,
                  practitioner_id: here.practitionerId,
                  patient_id: null,
                },
                { id: newId(), ...at, appointment_id: id, practitioner_id: null, patient_id: patientId },
              ])
            }`;
            await record({ ...scope, clinicId: here.clinicId }, {
              name: "appointment.booked",
              subjectKind: "appointment",
              subjectId: id,
              patientId,
              permission: "appointments.read",
            });
          }).catch(() => {}))
      );
      if (round < 0) continue;
      times.subject.push(subject);
      times.baseline.push(baseline);
    }
    const [a, b] = [median(times.subject), median(times.baseline)];
    const rate = (took: number) => `${Math.round(contenders / took * 1_000)}/s`;
    const note = `${rate(a)} against ${rate(b)}, ${a.toFixed(0)} ms against ${
      b.toFixed(0)
    } ms for ${contenders}`;
    atLeast("64 who book one time at once, over bare constraints", b / a, 0.6, "×", note);
    within(
      "of them who got it, each round",
      answers.won / (rounds + 2),
      1,
      "",
      `${answers.taken} heard who is busy`,
    );
    within("who heard anything else", answers.other, 0, "");
  } finally {
    await Promise.all([web.end(), owner.end()]);
  }
}

const all = (patients: string[], one: (patientId: string) => Promise<unknown>) =>
  Promise.all(patients.map(one));

/** The clinic's place, one who treats there, as many patients as want the time, and the member who books. */
async function placeOf({ slug, principalId }: Bench, owner: ReturnType<typeof connect>) {
  const [place] = await owner<
    { clinicId: string; locationId: string; practitionerId: string; sessionId: string }[]
  >`
    select c.id as "clinicId", l.id as "locationId",
           (select id from practitioners p where p.clinic_id = c.id order by rank limit 1) as "practitionerId",
           (select id from sessions s where s.principal_id = ${principalId} order by id desc limit 1) as "sessionId"
      from clinics c join locations l on l.clinic_id = c.id where c.slug = ${slug}`;
  const patients = await owner<{ id: string }[]>`
    select id from patients where clinic_id = ${place.clinicId} order by id limit ${contenders}`;
  const [{ last }] = await owner<{ last: Date | null }[]>`
    select max(ends_at) as last from appointments where clinic_id = ${place.clinicId}`;
  const day = new Date(Math.max(last?.getTime() ?? 0, Date.now()) + 2 * 1_440 * minute);
  return {
    ...place,
    patients: patients.map(({ id }) => id),
    // A day of its own for each round, at an hour at which each of the clinics is open.
    begins: Date.parse(`${day.toISOString().slice(0, 10)}T15:00:00Z`),
    actor: { principalId, sessionId: place.sessionId, requestId: newId(), source: "desk" as const },
  };
}
