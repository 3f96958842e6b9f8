import { moneyIn } from "@/core/money.ts";
import type { Scope } from "@/core/scope.ts";
import { clockIn } from "@/core/time.ts";
import { balanceOfPatient } from "@/domain/billing/mod.ts";
import { alertsAmong, recordOf } from "@/domain/patients/mod.ts";
import {
  appointmentSettingsOf,
  clockRead,
  movable,
  nameShown,
  nextOf,
  type Visit,
  visitOf,
} from "@/domain/scheduling/mod.ts";
import { practitionersOf } from "@/domain/tenancy/mod.ts";
import type { Told } from "@/components/scheduling/calendar/HoverCard.tsx";
import type { T } from "@/texts/mod.ts";

/** A visit, and what the desk wants to know of its patient at a glance: whatever the member may see of it. */
export async function glanceAt(scope: Scope, id: string) {
  const visit = await visitOf(scope, id);
  const may = (permission: string) => scope.permissions.has(permission);
  const [settings, patient, alerts, billed] = await Promise.all([
    appointmentSettingsOf(scope),
    may("patients.read") ? recordOf(scope, visit.patient.id) : null,
    may("patients.read") ? alertsAmong(scope, [visit.patient.id]) : null,
    may("invoices.read") ? balanceOfPatient(scope, visit.patient.id) : null,
  ]);
  return {
    slug: scope.slug,
    timeZone: scope.timeZone,
    settings,
    visit,
    alerts: alerts?.get(visit.patient.id) ?? [],
    phone: patient?.phone ?? null,
    balance: billed?.balance ?? null,
  };
}

export type Glance = Awaited<ReturnType<typeof glanceAt>>;

/** What the member may do with a visit from its glance. */
export async function actingOn(scope: Scope, visit: Visit) {
  const mayWrite = scope.permissions.has("appointments.write");
  const mayMove = mayWrite && movable.includes(visit.status) && !visit.sessionId;
  return {
    mayMove,
    mayDoubleBook: scope.permissions.has("appointments.double_book"),
    practitioners: mayMove ? await practitionersOf(scope) : [],
    steps: mayWrite ? nextOf[visit.status] : [],
  };
}

/** The clock of a visit, as the clinic reads it. */
export function whenOf(
  { settings, timeZone, visit }: Pick<Glance, "settings" | "timeZone" | "visit">,
  t: T,
): string {
  const read = (at: Date) =>
    clockRead(settings.timeFormat, clockIn(timeZone, at), [t("calendar.am"), t("calendar.pm")]);
  return `${read(visit.startsAt)}–${read(visit.endsAt)}`;
}

/** The glance in the member's words, as the card beside the pointer shows it. */
export function toldOf(glance: Glance, t: T): Told {
  const { visit, alerts, phone, balance } = glance;
  const facts: [string, string][] = [];
  if (phone) facts.push([t("calendar.phone"), phone]);
  if (balance && balance.amount !== 0) facts.push([t("calendar.balance"), moneyIn(t.locale, balance)]);
  return {
    who: nameShown(visit.patient.name),
    status: t(`scheduling.status_${visit.status}`),
    when: whenOf(glance, t),
    what: [visit.service?.name, visit.reason].filter(Boolean).join(" · "),
    alerts: [...new Set(alerts.map(({ kind }) => t(`record.kind_${kind}`)))],
    facts,
  };
}
