import type { Scope } from "@/core/scope.ts";
import { dayAfter, dayIn, instantIn, weekdayOf } from "@/core/time.ts";
import { conclude, invoiceFor, pay, waitingOf } from "@/domain/billing/mod.ts";
import { arrive, book, cancel, confirm, miss, start } from "@/domain/scheduling/mod.ts";
import type { Chance } from "./chance.ts";
import type { ClinicToOpen } from "./clinic.ts";
import type { OpenClinic } from "./open_clinic.ts";

/** What a day of the demo is made of. */
export interface Demo {
  plan: ClinicToOpen;
  clinic: OpenClinic;
  patients: string[];
  chance: Chance;
  now: Date;
}

const reasons = [
  "Toothache, lower right",
  "Check-up",
  "Sensitive to cold",
  "Follow-up",
  "Broken filling",
  "New patient",
  "",
];

/** Every day from 60 back to 30 ahead on which the clinic opens. */
export function daysOf({ plan, now }: Demo): string[] {
  const today = dayIn(plan.timeZone, now);
  const days = Array.from({ length: 91 }, (_, index) => dayAfter(today, index - 60));
  return days.filter((day) => day === today || plan.hours.some(([weekday]) => weekday === weekdayOf(day)));
}

/** Fills one day: books visits with each practitioner and takes each as far as it would have come by now. */
export async function liveThrough(scope: Scope, demo: Demo, day: string): Promise<void> {
  const { plan, clinic, chance, now } = demo;
  const [, opens = "09:00"] = plan.hours.find(([weekday]) => weekday === weekdayOf(day)) ?? plan.hours[0];
  const distance = Math.abs(Math.round((+instantIn(plan.timeZone, `${day}T12:00`) - +now) / 86_400_000));
  const visits = distance === 0 ? 8 : distance < 8 ? 4 : 1;
  const seen = new Set<string>();
  const chairs = await chairsAt(scope);
  for (const [name, practitionerId] of clinic.practitioners) {
    const place = plan.people.find((person) => person.name === name)?.place ?? 0;
    // Each has a chair of their own, as far as there are any.
    const resourceId = chairs.get(clinic.locationIds[place])?.shift();
    let minute = Number(opens.slice(0, 2)) * 60 + chance.below(3) * 15;
    for (let visit = 0; visit < visits; visit++) {
      const [code, , , , minutes] = chance.one(plan.services);
      const patientId = chance.one(demo.patients);
      const startsAt = `${day}T${clock(minute)}`;
      minute += minutes + chance.below(4) * 15;
      if (seen.has(patientId) || minute > 18 * 60) continue;
      seen.add(patientId);
      const { id } = await book(scope, {
        patientId,
        practitionerId,
        serviceId: clinic.services.get(code),
        locationId: clinic.locationIds[place],
        resourceId,
        startsAt,
        minutes,
        reason: chance.one(reasons),
      });
      const begins = instantIn(plan.timeZone, startsAt);
      await advance(scope, demo, { id, patientId, begins, ends: new Date(+begins + minutes * 60_000) });
    }
  }
}

/** The chairs of each place. */
async function chairsAt({ sql, clinicId }: Scope): Promise<Map<string, string[]>> {
  const rows = await sql<{ id: string; locationId: string }[]>`
    select id, location_id as "locationId" from resources
     where clinic_id = ${clinicId} and kind = 'chair' and deleted_at is null order by rank`;
  return new Map([...Map.groupBy(rows, ({ locationId }) => locationId)]
    .map(([place, chairs]) => [place, chairs.map(({ id }) => id)]));
}

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

async function advance(
  scope: Scope,
  { chance, now, clinic }: Demo,
  visit: { id: string; patientId: string; begins: Date; ends: Date },
) {
  const { id, patientId } = visit;
  if (chance.hits(0.08)) return await cancel(scope, id, { reason: "Patient called" });
  if (visit.begins > now) return chance.hits(0.5) ? await confirm(scope, id) : undefined;
  if (chance.hits(0.07)) return await miss(scope, id, {});
  await arrive(scope, id);
  if (visit.begins > new Date(+now - 15 * 60_000)) return;
  await start(scope, id);
  if (visit.ends > now) return;
  const serviceIds = [chance.one([...clinic.services.values()])];
  await conclude(scope, id, { serviceIds, lines: [] });
  if (chance.hits(0.12)) return;
  const waiting = await waitingOf(scope, patientId);
  const invoice = await invoiceFor(scope, { patientId, chargeIds: waiting.map(({ id }) => id), lines: [] });
  const total = waiting.reduce((sum, { amount }) => sum + amount, 0);
  const share = chance.one([1, 1, 1, 0.5, 0]);
  if (share > 0) {
    await pay(scope, invoice.id, { amount: Math.round(total * share), method: chance.one(["cash", "card"]) });
  }
}
