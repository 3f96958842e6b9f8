import type { Habits, Typed } from "@/core/importer.ts";
import type { Understood } from "@/core/importer_lines.ts";
import { firstOf, instantFrom } from "@/core/typed.ts";
import type { SaidWhich } from "@/domain/catalog/mod.ts";
import { patientSaidFields, type SaidPatient, saidPatient, saysWhom } from "@/domain/patients/mod.ts";
import type { SaidPractitioner } from "@/domain/tenancy/mod.ts";
import { longest, shortest } from "./appointment.ts";
import { statusFrom, statusOfOpenDental } from "./said_status.ts";
import type { Status } from "./status.ts";

/** What a column of a file of visits may mean. */
export const visitFields = [
  "source_id",
  ...patientSaidFields,
  ...["practitioner_id", "practitioner_email", "practitioner_name"] as const,
  ...["service_id", "service_code", "service_name"] as const,
  ...["starts_at", "day", "time", "ends_at", "minutes", "pattern", "time_zone"] as const,
  ...["status", "apt_status", "reason"] as const,
] as const;
export type VisitField = typeof visitFields[number];

/** What a line of a file of visits says. What it does not say is null. */
export interface SaidVisit {
  patient: SaidPatient;
  practitioner: SaidPractitioner;
  service: SaidWhich;
  /** RFC 3339. */
  startsAt: string;
  minutes: number | null;
  status: Status | null;
  reason: string | null;
}

/** Understands a line of a file of visits; times are the clinic's wall clock unless the line says another. */
export function visitSaid(typed: Typed<VisitField>, habits: Habits): Understood<SaidVisit> {
  const reasons: string[] = [];
  const say = (field: VisitField) => firstOf(typed[field]);
  const patient = saidPatient(typed, habits.country);
  if (!saysWhom(patient)) reasons.push("patient_missing");
  const startsAt = startOf(say, habits, reasons);
  const minutes = minutesOf(say, startsAt, habits, reasons);
  const status = statusOf(say, reasons);
  const reason = (typed.reason ?? []).join(" ").trim();
  if ([...reason].length > 500) reasons.push("reason_too_long");
  const sourceId = say("source_id");
  if (sourceId !== null && [...sourceId].length > 200) reasons.push("source_id_too_long");
  return {
    sourceId,
    reasons,
    said: {
      patient,
      practitioner: {
        id: say("practitioner_id"),
        email: say("practitioner_email"),
        name: say("practitioner_name"),
      },
      service: { id: say("service_id"), code: say("service_code"), name: say("service_name") },
      startsAt: startsAt?.toISOString() ?? "",
      minutes,
      status,
      reason: firstOf([reason]),
    },
  };
}

type Say = (field: VisitField) => string | null;

function startOf(say: Say, habits: Habits, reasons: string[]): Date | null {
  const text = say("starts_at") ?? [say("day"), say("time")].filter(Boolean).join(" ");
  if (text === "") return because(reasons, "starts_at_missing");
  const zone = zoneOf(say, habits);
  if (zone === null) return because(reasons, "time_zone_invalid");
  const instant = instantFrom(text, habits.dates, zone);
  if (instant === "skipped") return because(reasons, "starts_at_skipped");
  return instant ?? because(reasons, "starts_at_invalid");
}

function minutesOf(say: Say, startsAt: Date | null, habits: Habits, reasons: string[]): number | null {
  const [said, pattern, ends] = [say("minutes"), say("pattern"), say("ends_at")];
  if (said !== null) return fit(Number(said.replace(/\s*min(ute)?s?\.?$/i, "")), reasons);
  if (pattern !== null) return fit(/^[/X]+$/i.test(pattern) ? pattern.length * 5 : NaN, reasons);
  if (ends === null || startsAt === null) return null;
  const day = (say("starts_at") ?? say("day") ?? "").split(/[T ]/)[0];
  const zone = zoneOf(say, habits)!;
  const whole = instantFrom(ends, habits.dates, zone) ?? instantFrom(`${day} ${ends}`, habits.dates, zone);
  if (!(whole instanceof Date)) return because(reasons, "ends_at_invalid");
  return fit((whole.getTime() - startsAt.getTime()) / 60_000, reasons);
}

const fit = (minutes: number, reasons: string[]) =>
  Number.isInteger(minutes) && minutes >= shortest && minutes <= longest
    ? minutes
    : because(reasons, "minutes_invalid");

function statusOf(say: Say, reasons: string[]): Status | null {
  const [ours, theirs] = [say("status"), say("apt_status")];
  if (ours === null && theirs === null) return null;
  const status = ours === null ? statusOfOpenDental(theirs!) : statusFrom(ours);
  if (status === "timeless") return because(reasons, "not_a_visit");
  return status ?? because(reasons, "status_unknown");
}

/** The zone of a line's clock; null where it names one that is none. */
function zoneOf(say: Say, { timeZone }: Habits): string | null {
  const said = say("time_zone");
  if (said === null) return timeZone;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: said }).resolvedOptions().timeZone && said;
  } catch {
    return null;
  }
}

function because(reasons: string[], reason: string): null {
  reasons.push(reason);
  return null;
}
