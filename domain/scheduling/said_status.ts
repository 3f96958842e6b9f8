import type { Status } from "./status.ts";

/** What other programs and people call how far a visit has come, without case, spaces or marks. */
const words: Partial<Record<Status, string[]>> = {
  requested: ["requested", "request", "solicitata", "درخواست"],
  scheduled: ["scheduled", "booked", "active", "pending", "asap", "programat", "programata", "طے"],
  confirmed: ["confirmed", "confirmat", "confirmata", "تصدیقشدہ"],
  arrived: ["arrived", "checkedin", "waiting", "sosit", "sosita"],
  in_progress: ["inprogress", "started", "seated", "incurs"],
  completed: [
    ...["completed", "complete", "done", "finished", "attended", "fulfilled", "finalizat", "finalizata"],
    ...["efectuat", "efectuata", "مکمل"],
  ],
  cancelled: ["cancelled", "canceled", "broken", "anulat", "anulata", "منسوخ"],
  no_show: [
    ...["noshow", "missed", "dna", "didnotattend", "didnotarrive", "failed", "neprezentat", "neprezentata"],
    ...["absent", "غیرحاضر"],
  ],
};

/** What was planned or noted but never given a time. */
const timeless = ["unschedlist", "unscheduled", "planned", "ptnote", "ptnotecompleted", "none"];

/** How far a visit has come, in the words of another program; undefined where they are none. */
export function statusFrom(text: string): Status | "timeless" | undefined {
  const word = text.normalize("NFD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  if (timeless.includes(word)) return "timeless";
  return (Object.keys(words) as Status[]).find((status) => words[status]!.includes(word));
}

/**
 * The same in Open Dental's own: the words of its API or the numbers of its database, from 0 (None) on, as
 * https://www.opendental.com/OpenDentalDocumentation26-1.xml orders them. A broken one was cancelled or missed; it does not say.
 */
export const statusOfOpenDental = (text: string): Status | "timeless" | undefined =>
  statusFrom(
    [
      "None",
      "Scheduled",
      "Complete",
      "UnschedList",
      "ASAP",
      "Broken",
      "Planned",
      "PtNote",
      "PtNoteCompleted",
    ][
      /^[0-8]$/.test(text) ? Number(text) : -1
    ] ?? text,
  );
