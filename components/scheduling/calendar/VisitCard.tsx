import { AlertMark } from "@/components/patients/AlertMark.tsx";
import { StatusGlyph } from "@/components/ui/Status.tsx";
import type { T } from "@/texts/mod.ts";
import type { Card } from "./grid.ts";

/** A visit on the calendar. Its height says how long, its dress how far it has come, and words say both. */
export function VisitCard({ t, card }: { t: T; card: Card }) {
  const { who, what, by, status, from, until, lanes, minutes } = card;
  return (
    <article
      class="appointment"
      data-status={status}
      data-h={card.hour}
      data-m={card.minute || undefined}
      data-len={card.length}
      data-lane={lanes > 1 ? card.lane + 1 : undefined}
      data-lanes={lanes > 1 ? lanes : undefined}
      data-visit={card.group ? undefined : card.id}
      data-at={card.at}
      data-minutes={minutes}
      data-fixed={card.movable ? undefined : true}
    >
      <a class="appointment-card" href={card.href} data-tone={card.tone}>
        <StatusGlyph status={status} />
        <span class="who">
          <span class="visually-hidden">{`${t(`scheduling.status_${status}`)}: `}</span>
          <bdi>{who}</bdi>
          {card.alerts && <AlertMark t={t} alerts={card.alerts} />}
        </span>
        <small class="flags">{t("calendar.lasts", { count: minutes })}</small>
        <span class="what">{by ? [by, what].filter(Boolean).join(" · ") : what}</span>
        <span class="when">
          <bdi dir="ltr">{from}–{until}</bdi>
        </span>
      </a>
    </article>
  );
}
