/** How the calendar writes a time of day: 14:30, or 2:30 pm. */
export const timeFormats = ["24h", "12h"] as const;
export type TimeFormat = typeof timeFormats[number];

/** What the colour of a card tells. */
export const colourings = ["status", "practitioner", "service"] as const;
export type Colouring = typeof colourings[number];

/** How far apart times may stand, in minutes. */
export const steps = [5, 10, 15, 20, 30, 60] as const;

/** How a clinic's calendar behaves (CAL-08). `version` is 0 until it has decided anything. */
export interface AppointmentSettings {
  timeFormat: TimeFormat;
  /** Whether operators decided the time format in the clinic's place. */
  formatGiven: boolean;
  colourBy: Colouring;
  /** Whether more about a visit is shown when the pointer rests on it. */
  hoverCard: boolean;
  /** Whether a press on an empty time begins a booking. */
  clickToBook: boolean;
  /** How long a visit is that nobody said more of. */
  defaultMinutes: number;
  /** What dragging snaps to. */
  snapMinutes: number;
  /** What the times are apart that one picks from. */
  stepMinutes: number;
  version: number;
}

/** What a clinic has that has decided nothing (DEC-06, DEC-07). */
export const usualSettings: AppointmentSettings = {
  timeFormat: "24h",
  formatGiven: false,
  colourBy: "status",
  hoverCard: true,
  clickToBook: false,
  defaultMinutes: 30,
  snapMinutes: 30,
  stepMinutes: 15,
  version: 0,
};

/** A wall clock (hh:mm) as the clinic reads it; `halves` are the words for before and after noon. */
export function clockRead(format: TimeFormat, clock: string, halves: readonly [string, string]): string {
  if (format === "24h") return clock;
  const hour = Number(clock.slice(0, 2)) % 24;
  return `${hour % 12 || 12}:${clock.slice(3, 5)} ${halves[hour < 12 ? 0 : 1]}`;
}
