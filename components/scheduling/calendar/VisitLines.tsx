import { AlertMark } from "@/components/patients/AlertMark.tsx";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { Status } from "@/components/ui/Status.tsx";
import type { T } from "@/texts/mod.ts";
import type { Card } from "./grid.ts";

/** The visits of one day, in order. */
export interface DayLines {
  day: string;
  title: string;
  note: string;
  cards: Card[];
}

/** Days beneath one another, a line for each visit. */
export function VisitLines({ t, days }: { t: T; days: DayLines[] }) {
  return (
    <div class="agenda">
      {days.filter(({ cards }) => cards.length > 0).map(({ day, title, note, cards }) => (
        <section key={day} aria-label={title} data-day={day}>
          <h2>
            {title} <small>{note}</small>
          </h2>
          <ul>
            {cards.map((card) => (
              <li key={card.id} data-visit={card.id} data-at={card.at} data-minutes={card.minutes}>
                <a class="agenda-item" data-status={card.status} href={card.href}>
                  <time>
                    <bdi dir="ltr">{card.from}</bdi>
                    <small class="faint">{t("calendar.lasts", { count: card.minutes })}</small>
                  </time>
                  <Avatar name={card.who} />
                  <span class="who">
                    <bdi>{card.who}</bdi>
                    {card.alerts && <AlertMark t={t} alerts={card.alerts} />}
                  </span>
                  <span class="what">{card.what}</span>
                  <span class="with">{card.by}</span>
                  <Status status={card.status} label={t(`scheduling.status_${card.status}`)} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
