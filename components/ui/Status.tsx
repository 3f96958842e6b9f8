import { Glyph } from "./Glyph.tsx";
import { activity, ban, calendar, check, checkCheck, doorOpen, hourglass, timer, userX } from "./icons.ts";

const glyphs = {
  held: timer,
  requested: hourglass,
  scheduled: calendar,
  confirmed: check,
  arrived: doorOpen,
  in_progress: activity,
  completed: checkCheck,
  cancelled: ban,
  no_show: userX,
};

export type StatusName = keyof typeof glyphs;

/** The glyph of a visit's state, for cards and lists where its word stands nearby. */
export function StatusGlyph({ status }: { status: StatusName }) {
  return <Glyph drawing={glyphs[status]} />;
}

/** A visit's state: always a glyph and a word; `plain` leaves out the pill. */
export function Status({ status, label, plain }: { status: StatusName; label: string; plain?: boolean }) {
  return (
    <span class="status" data-status={status} data-plain={plain}>
      <StatusGlyph status={status} />
      {label}
    </span>
  );
}
