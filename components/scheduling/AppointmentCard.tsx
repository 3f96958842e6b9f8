import { AlertMark } from "@/components/patients/AlertMark.tsx";
import { StatusGlyph } from "@/components/ui/Status.tsx";
import type { T } from "@/texts/mod.ts";
import type { DayCard } from "./day.ts";

/** A visit on the calendar. Its height says how long, its dress how far it has come, and words say both. */
export function AppointmentCard({ t, card }: { t: T; card: DayCard }) {
  const { who, what, status, from, until, lanes } = card;
  return (
    <article
      class="appointment"
      data-status={status}
      data-h={card.hour}
      data-m={card.minute || undefined}
      data-len={card.length}
      data-lane={lanes > 1 ? card.lane + 1 : undefined}
      data-lanes={lanes > 1 ? Math.min(lanes, 6) : undefined}
    >
      <a class="appointment-card" href={card.href} title={`${from}–${until} ${who}${what && `, ${what}`}`}>
        <StatusGlyph status={status} />
        <span class="who">
          <span class="visually-hidden">{`${t(`scheduling.status_${status}`)}: `}</span>
          <bdi>{who}</bdi>
          {card.alerts && <AlertMark t={t} alerts={card.alerts} />}
        </span>
        <span class="what">{what}</span>
        <span class="when">
          <bdi dir="ltr">{from}–{until}</bdi>
        </span>
      </a>
    </article>
  );
}
