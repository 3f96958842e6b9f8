import type { Tone } from "@/components/ui/Badge.tsx";
import type { StatusName } from "@/components/ui/Status.tsx";
import type { PatientAlert } from "@/domain/patients/alert.ts";

/** A visit as a card; times are already the clinic's, as it reads them. */
export interface Card {
  id: string;
  href: string;
  status: StatusName;
  who: string;
  what: string;
  /** Who treats, where the columns do not say it. */
  by?: string;
  /** What must be seen at once of the patient. */
  alerts?: Pick<PatientAlert, "kind">[];
  /** The colour, where it does not tell the status. */
  tone?: Tone;
  /** The wall clock of its beginning, hh:mm. */
  at: string;
  minutes: number;
  from: string;
  until: string;
  /** Where it stands: hour and minute of its beginning, and its length in minutes as the stylesheet knows them. */
  hour: number;
  minute: number;
  length: number;
  lane: number;
  lanes: number;
  /** Whether it can be taken elsewhere. */
  movable: boolean;
  /** Several patients' at once: it opens as a page of its own. */
  group?: boolean;
}

/** Time in a column in which nobody is seen. */
export interface Block {
  kind: "closed" | "leave" | "blocked";
  label: string;
  href?: string;
  hour: number;
  minute: number;
  length: number;
}

/** One column: a practitioner's or a chair's day, or one day of everybody. */
export interface Column {
  key: string;
  day: string;
  name: string;
  note: string;
  href?: string;
  tone?: Tone;
  /** Whose it is, where it is somebody's; empty for visits without anybody. */
  practitionerId?: string;
  today?: boolean;
  cards: Card[];
  blocks: Block[];
}

/** The hours of a day or a week side by side. */
export interface Grid {
  view: "day" | "week";
  columns: Column[];
  fromHour: number;
  hours: number;
  /** Present while now is among the hours shown: the clock, and the day it is. */
  now?: { clock: string; hour: number; minute: number; day: string };
}
