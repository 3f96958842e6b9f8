import type { Sentence } from "@/core/text.ts";
import type { T } from "@/texts/mod.ts";

/** What the calendar says while visits are in the hand. */
export interface CalendarTexts {
  pickedUp: Sentence;
  hovering: Sentence;
  moved: Sentence;
  movedBack: Sentence;
  undo: string;
  putBack: string;
  notMoved: string;
  done: string;
  halves: [am: string, pm: string];
}

/** The same, in one language. */
export const calendarTexts = (t: T): CalendarTexts => ({
  pickedUp: t.sentences["calendar.pickedUp"],
  hovering: t.sentences["calendar.hovering"],
  moved: t.sentences["calendar.moved"],
  movedBack: t.sentences["calendar.movedBack"],
  undo: t("calendar.undo"),
  putBack: t("calendar.putBack"),
  notMoved: t("calendar.notMoved"),
  done: t("calendar.done"),
  halves: [t("calendar.am"), t("calendar.pm")],
});
