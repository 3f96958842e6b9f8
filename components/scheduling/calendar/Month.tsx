import { dayInWords } from "@/core/dates.ts";
import { Badge } from "@/components/ui/Badge.tsx";
import { StatusGlyph } from "@/components/ui/Status.tsx";
import type { T } from "@/texts/mod.ts";
import type { Card } from "./grid.ts";

/** A day of the month as its cell shows it. */
export interface MonthCell {
  day: string;
  href: string;
  count: number;
  /** How full the day is among those shown, 0 to 4. */
  density: number;
  outside: boolean;
  today: boolean;
  cards: Card[];
}

/** Whole weeks around a month: how many visits each day has, and its first few. */
export function Month({ t, label, cells }: { t: T; label: string; cells: MonthCell[] }) {
  return (
    <div class="month" role="region" aria-label={label}>
      {cells.slice(0, 7).map(({ day }) => (
        <div class="weekday" key={day}>{dayInWords(t.locale, "weekdayShort", day)}</div>
      ))}
      {cells.map((cell) => <MonthDay key={cell.day} t={t} cell={cell} />)}
    </div>
  );
}

function MonthDay({ t, cell }: { t: T; cell: MonthCell }) {
  const { day, href, count, density, cards, today } = cell;
  const more = count - cards.length;
  return (
    <section
      class="month-day"
      aria-label={dayInWords(t.locale, "day", day)}
      data-outside={cell.outside || undefined}
      data-today={today || undefined}
      data-density={density || undefined}
    >
      <header>
        <a class="date" href={href} aria-current={today ? "date" : undefined}>{Number(day.slice(8))}</a>
        {count > 0 && (
          <small>
            <span class="visually-hidden">{t("scheduling.visits", { count })}</span>
            <span aria-hidden="true">
              <Badge quiet>{count}</Badge>
            </span>
          </small>
        )}
      </header>
      {cards.map((card) => (
        <a
          key={card.id}
          class="month-item"
          data-status={card.status}
          data-tone={card.tone}
          data-visit={card.id}
          href={card.href}
        >
          <StatusGlyph status={card.status} />
          <time>
            <bdi dir="ltr">{card.from}</bdi>
          </time>
          <span>{card.who}</span>
        </a>
      ))}
      {more > 0 && <a class="month-more" href={href}>{t("calendar.more", { count: more })}</a>}
    </section>
  );
}
