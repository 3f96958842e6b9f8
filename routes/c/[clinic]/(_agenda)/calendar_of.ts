import type { Scope } from "@/core/scope.ts";
import { dayIn, isDay } from "@/core/time.ts";
import { alertsAmong, type PatientAlert } from "@/domain/patients/mod.ts";
import {
  busyDays,
  calendarSetUp,
  chairsOfVisits,
  filterChoices,
  firstLook,
  type Look,
  lookIn,
  monthOf,
  queryOf,
  resourcesOf,
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
  const [supposedly, practitioners] = await Promise.all([
    shownBy(scope, supposed, day, search),
    practitionersOf(scope),
  ]);
  const look = said ?? supposedly.last ?? firstLook;
  const other = queryOf(look) !== queryOf(supposed);
  const shown = other ? await shownBy(scope, look, day, search) : supposedly;
  const { visits, last } = shown;
  const { from, days } = spanOf(look, day);
  const byChair = look.view === "day" && look.by === "chair";
  const filtering = asked.get("filters") === "open";
  const [alerts, chairs, resources, busy, choices] = await Promise.all([
    look.view !== "month" && may("patients.read")
      ? alertsAmong(scope, [...new Set(visits.map(({ patient }) => patient.id))])
      : new Map<string, PatientAlert[]>(),
    byChair ? chairsOfVisits(scope, from, days) : new Map<string, string>(),
    byChair && may("schedule.read") ? resourcesOf(scope) : [],
    look.rail ? busyDays(scope, monthAround(day).from, monthAround(day).days) : new Set<string>(),
    filtering ? filterChoices(scope) : null,
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
    ...shown,
    practitioners,
    /** What can be filtered by, once somebody wants to. */
    choices,
    alerts,
    chairs,
    resources: resources.filter(({ kind }) => kind !== "equipment"),
    busy,
    topic: `clinic:${clinicId}:${liveEpoch}:appointments.read`,
    mayBook: may("appointments.write"),
    mayBlock: may("absences.write"),
  };
}

export type Calendar = Awaited<ReturnType<typeof calendarOf>>;

/** The visits of a look, and what the calendar stands on besides them. */
async function shownBy(scope: Scope, look: Look, day: string, search?: string) {
  const { from, days } = spanOf(look, day);
  const narrow = { ...look, search };
  const ofMonth = look.view === "month";
  const [visits, month, setUp] = await Promise.all([
    ofMonth ? [] : visitsOver(scope, from, days, narrow),
    ofMonth ? monthOf(scope, from, days, narrow) : [],
    calendarSetUp(scope, from, days),
  ]);
  return { ...setUp, month, visits: ofMonth ? month.flatMap(({ visits }) => visits) : visits };
}
