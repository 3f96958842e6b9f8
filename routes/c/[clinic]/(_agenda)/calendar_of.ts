import type { Scope } from "@/core/scope.ts";
import { dayIn, isDay } from "@/core/time.ts";
import { alertsAmong, type PatientAlert } from "@/domain/patients/mod.ts";
import {
  absencesOver,
  appointmentSettingsOf,
  busyDays,
  chairsOfVisits,
  filterChoices,
  firstLook,
  lastLookOf,
  type Look,
  lookIn,
  monthOf,
  queryOf,
  resourcesOf,
  schedulesOf,
  visitsOver,
} from "@/domain/scheduling/mod.ts";
import { practitionersOf } from "@/domain/tenancy/mod.ts";
import { monthAround, spanOf } from "./place.ts";

/** Everything that the calendar shows to the member who looks at it, as the address asks for it or as they last looked. */
export async function calendarOf(scope: Scope, asked: URLSearchParams) {
  const { slug, timeZone, clinicId, liveEpoch } = scope;
  const may = (permission: string) => scope.permissions.has(permission);
  const named = asked.get("day");
  const day = named && isDay(named) ? named : dayIn(timeZone);
  const search = asked.get("search")?.trim().slice(0, 80) || undefined;
  const said = lookIn(asked);
  const supposed = said ?? firstLook;
  // What is most likely looked at is asked for before it is known, so that most pages wait for one flight alone.
  const [supposedVisits, settings, last, practitioners, choices] = await Promise.all([
    visitsOf(scope, supposed, day, search),
    appointmentSettingsOf(scope),
    lastLookOf(scope),
    practitionersOf(scope),
    filterChoices(scope),
  ]);
  const look = said ?? last ?? firstLook;
  const other = queryOf(look) !== queryOf(supposed);
  const { visits, month } = other ? await visitsOf(scope, look, day, search) : supposedVisits;
  const { from, days } = spanOf(look, day);
  const gridded = look.view === "day" || look.view === "week";
  const byChair = look.view === "day" && look.by === "chair";
  const around = monthAround(day);
  const patients = [...new Set(visits.map(({ patient }) => patient.id))];
  const [alerts, absences, schedules, chairs, resources, busy] = await Promise.all([
    look.view !== "month" && may("patients.read")
      ? alertsAmong(scope, patients)
      : new Map<string, PatientAlert[]>(),
    gridded ? absencesOver(scope, from, days) : [],
    gridded && may("schedule.read") ? schedulesOf(scope, scope.locationId, from, days) : null,
    byChair ? chairsOfVisits(scope, from, days) : new Map<string, string>(),
    byChair && may("schedule.read") ? resourcesOf(scope) : [],
    look.rail ? busyDays(scope, around.from, around.days) : new Set<string>(),
  ]);
  return {
    slug,
    timeZone,
    day,
    from,
    days,
    search,
    look,
    /** Whether the address says more than is remembered. */
    toKeep: said && queryOf(said) !== queryOf(last ?? firstLook) ? queryOf(said) : null,
    settings,
    practitioners,
    ...choices,
    visits,
    month,
    alerts,
    absences,
    schedules,
    chairs,
    resources: resources.filter(({ kind }) => kind !== "equipment"),
    busy,
    topic: `clinic:${clinicId}:${liveEpoch}:appointments.read`,
    mayBook: may("appointments.write"),
    mayBlock: may("absences.write"),
  };
}

export type Calendar = Awaited<ReturnType<typeof calendarOf>>;

async function visitsOf(scope: Scope, look: Look, day: string, search?: string) {
  const { from, days } = spanOf(look, day);
  const narrow = { ...look, search };
  if (look.view !== "month") return { visits: await visitsOver(scope, from, days, narrow), month: [] };
  const month = await monthOf(scope, from, days, narrow);
  return { visits: month.flatMap(({ visits }) => visits), month };
}
