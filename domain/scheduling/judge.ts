import type { Verdict, Waiting } from "@/core/importer_lines.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { workedOn } from "@/domain/audit/mod.ts";
import { type Which, whichServices } from "@/domain/catalog/mod.ts";
import { type Whose, whoseOf } from "@/domain/patients/mod.ts";
import { knownOutside, type Treating, whoTreats } from "@/domain/tenancy/mod.ts";
import { takenAmong } from "./busy.ts";
import { stands, type Status } from "./status.ts";
import { type Stood, stoodOf } from "./stood.ts";
import type { SaidVisit } from "./visit_intake.ts";

/** A visit of a line, with the people and the service it speaks of. */
export interface FoundVisit {
  patientId: string;
  practitionerId: string;
  serviceId: string | null;
  status: Status;
  startsAt: string;
  endsAt: string;
}

/** Whether a visit keeps its people's time from now on: one that is over does not. */
export const keepsTime = ({ status }: Pick<FoundVisit, "status">): boolean =>
  stands(status) && status !== "completed";

/**
 * Says what would become of lines of a file of visits. One is a visit of ours by the other system's id, or by patient,
 * practitioner and time. What is still to come must find its people free.
 */
export async function judgeVisits(
  scope: Scope,
  lines: Waiting<SaidVisit>[],
  system: string,
): Promise<Verdict<FoundVisit>[]> {
  allow(scope, "appointments.read");
  const said = lines.map(({ said }) => said);
  const whose = await whoseOf(scope, system, said.map(({ patient }) => patient));
  const treating = await whoTreats(scope, system, said.map(({ practitioner }) => practitioner));
  const which = await whichServices(scope, system, said.map(({ service }) => service));
  const found = lines.map((line, at) => foundIn(line, whose[at], treating[at], which[at]));
  const fit = found.flatMap((one) => "outcome" in one ? [] : [one.found]);
  const ids = lines.flatMap(({ sourceId }) => sourceId ?? []);
  const known = await knownOutside(scope, { system, kind: "appointment" }, ids);
  const stood = await stoodOf(scope, [...known.values()], fit);
  const touched = await workedOn(scope, "appointment", stood.map(({ id }) => id));
  const verdicts = lines.map((line, at) => {
    const one = found[at];
    if ("outcome" in one) return one;
    const ours = stood.find(({ id }) => id === known.get(line.sourceId ?? "")) ??
      stood.find((visit) => isThere(visit, one.found));
    return decided(line, one.found, ours, touched);
  });
  return await left(scope, lines, verdicts);
}

type Judged = Verdict<FoundVisit>;

function foundIn(
  { line, said }: Waiting<SaidVisit>,
  whose: Whose,
  treating: Treating,
  which: Which,
): Judged | { found: FoundVisit } {
  if ("reason" in whose) return { line, outcome: whose.outcome, reasons: [whose.reason] };
  if ("reason" in treating) return { line, outcome: "ambiguous", reasons: [treating.reason] };
  if (which === undefined) return { line, outcome: "ambiguous", reasons: ["service_unknown"] };
  const startsAt = new Date(said.startsAt);
  const endsAt = new Date(startsAt.getTime() + (said.minutes ?? which?.minutes ?? 30) * 60_000);
  const coming = startsAt.getTime() > Date.now();
  const status = said.status ?? (coming ? "scheduled" : "completed");
  if (coming && ["completed", "no_show", "in_progress"].includes(status)) {
    return { line, outcome: "wrong", reasons: ["over_in_future"] };
  }
  return {
    found: {
      patientId: whose.patientId,
      practitionerId: treating.practitionerId,
      serviceId: which?.serviceId ?? null,
      status,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    },
  };
}

const isThere = (visit: Stood, found: FoundVisit) =>
  visit.patientId === found.patientId && visit.practitionerId === found.practitionerId &&
  visit.startsAt.toISOString() === found.startsAt;

function decided(
  { line, said }: Waiting<SaidVisit>,
  found: FoundVisit,
  ours: Stood | undefined,
  touched: Set<string>,
): Judged {
  if (!ours) return { line, outcome: "add", reasons: [], found };
  const whole = { ...found, serviceId: found.serviceId ?? ours.serviceId };
  const differs = !isThere(ours, found) || ours.endsAt.toISOString() !== whole.endsAt ||
    ours.serviceId !== whole.serviceId || ours.status !== whole.status ||
    (said.reason !== null && said.reason !== ours.reason);
  if (!differs) return { line, outcome: "same", reasons: [], rowId: ours.id };
  const fixed = ours.patientId !== found.patientId
    ? "patient_differs"
    : touched.has(ours.id)
    ? "worked_with"
    : ours.status === "completed"
    ? "over_here"
    : null;
  return fixed
    ? { line, outcome: "ambiguous", reasons: [fixed], rowId: ours.id }
    : { line, outcome: "change", reasons: [], rowId: ours.id, found: whole };
}

/** Leaves out what finds somebody busy. */
async function left(scope: Scope, lines: Waiting<SaidVisit>[], verdicts: Judged[]): Promise<Judged[]> {
  const rowOf = (at: number) => verdicts[at].rowId ?? lines[at].rowId;
  const wanted = verdicts.flatMap(({ found, outcome }, at) =>
    found && (outcome === "add" || outcome === "change") && keepsTime(found)
      ? [{ ...found, rowId: rowOf(at), startsAt: new Date(found.startsAt), endsAt: new Date(found.endsAt) }]
      : []
  );
  const taken = await takenAmong(scope, wanted);
  return verdicts.map((verdict, at) =>
    taken.has(rowOf(at)) ? { ...verdict, outcome: "ambiguous", reasons: ["slot_taken"] } : verdict
  );
}
