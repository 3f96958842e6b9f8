import type { ComponentChildren } from "preact";
import type { Tone } from "./Badge.tsx";

/** Something that happened, as a line of a record's history. */
export interface Happening {
  id: string;
  icon: ComponentChildren;
  tone?: Tone;
  title: ComponentChildren;
  note?: ComponentChildren;
  /** As people read it, and as machines do. */
  time: string;
  at: string;
}

/** What happened, newest first, a heading per day. */
export function Timeline({ days }: { days: { day: string; happenings: Happening[] }[] }) {
  return (
    <div class="timeline">
      {days.map(({ day, happenings }) => [
        <h3 class="timeline-day" key={day}>{day}</h3>,
        ...happenings.map((happening) => (
          <article class="event" key={happening.id}>
            <span class="glyph" data-tone={happening.tone}>{happening.icon}</span>
            <div class="grow">
              <span>{happening.title}</span>
              {happening.note && <p class="note">{happening.note}</p>}
            </div>
            <time dateTime={happening.at}>{happening.time}</time>
          </article>
        )),
      ])}
    </div>
  );
}
