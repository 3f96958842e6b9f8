import type { StatusName } from "@/components/ui/Status.tsx";
import type { PatientAlert } from "@/domain/patients/alert.ts";
import type { Tone } from "@/components/ui/Badge.tsx";

/** A visit as a card on the day's page; times are already the clinic's. */
export interface DayCard {
  id: string;
  href: string;
  status: StatusName;
  who: string;
  what: string;
  /** What must be seen at once of the patient. */
  alerts?: Pick<PatientAlert, "kind">[];
  from: string;
  until: string;
  /** Where it stands: hour and minute of its beginning, and its length in minutes. */
  hour: number;
  minute: number;
  length: number;
  lane: number;
  lanes: number;
}

/** One practitioner's day. */
export interface DayColumn {
  id: string;
  name: string;
  tone?: Tone;
  cards: DayCard[];
}

/** A whole day: its columns, and which hours they span. */
export interface Day {
  columns: DayColumn[];
  fromHour: number;
  hours: number;
  /** Present on the day itself. */
  now?: { clock: string; hour: number; minute: number };
}
