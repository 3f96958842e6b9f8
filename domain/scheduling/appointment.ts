import type { Status } from "./status.ts";

/** Somebody or something an appointment names. */
export interface Named {
  id: string;
  name: string;
}

/** Time a practitioner keeps for a patient, as the agenda shows it. */
export interface Appointment {
  id: string;
  status: Status;
  startsAt: Date;
  endsAt: Date;
  patient: Named;
  practitioner: Named | null;
  service: Named | null;
  reason: string;
  /** The group session in which it is a seat. */
  sessionId: string | null;
}

/** The shortest and longest visit, in minutes. */
export const shortest = 5;
export const longest = 480;

/** How long an appointment takes, in minutes. */
export function minutesOf({ startsAt, endsAt }: Pick<Appointment, "startsAt" | "endsAt">): number {
  return Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
}

/** From when until when something takes that begins then and lasts so many minutes. */
export function spanning(startsAt: Date, minutes: number): { startsAt: Date; endsAt: Date } {
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
}

/** Side-by-side places for appointments that overlap: lane of lanes, by id. */
export function lanesOf(
  appointments: Pick<Appointment, "id" | "startsAt" | "endsAt">[],
): Map<string, { lane: number; lanes: number }> {
  const placed = new Map<string, { lane: number; lanes: number }>();
  let cluster: { id: string; lane: number }[] = [];
  let laneEnds: number[] = [];
  const close = () => {
    for (const { id, lane } of cluster) placed.set(id, { lane, lanes: laneEnds.length });
    cluster = [];
    laneEnds = [];
  };
  for (const { id, startsAt, endsAt } of [...appointments].sort((a, b) => +a.startsAt - +b.startsAt)) {
    if (laneEnds.every((end) => end <= +startsAt)) close();
    const free = laneEnds.findIndex((end) => end <= +startsAt);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = +endsAt;
    cluster.push({ id, lane });
  }
  close();
  return placed;
}
