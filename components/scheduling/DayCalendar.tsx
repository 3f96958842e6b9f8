import { Avatar } from "@/components/ui/Avatar.tsx";
import type { T } from "@/texts/mod.ts";
import { AppointmentCard } from "./AppointmentCard.tsx";
import type { Day } from "./day.ts";

/** A day's visits: the hours in the margin, a column per practitioner. */
export function DayCalendar({ t, label, day }: { t: T; label: string; day: Day }) {
  const hours = Array.from({ length: day.hours }, (_, index) => day.fromHour + index);
  return (
    <div
      class="calendar"
      data-view="day"
      data-from={day.fromHour}
      data-hours={day.hours}
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <div class="calendar-grid">
        <div class="calendar-spine">
          <div class="corner" aria-hidden="true" />
          <ol>
            {hours.map((hour) => (
              <li key={hour}>
                <time data-h={hour}>{`${String(hour).padStart(2, "0")}:00`}</time>
              </li>
            ))}
            {day.now && (
              <li class="calendar-now" data-h={day.now.hour} data-m={day.now.minute}>
                <time>
                  <span class="visually-hidden">{t("scheduling.now")}</span>
                  {day.now.clock}
                </time>
              </li>
            )}
          </ol>
        </div>
        {day.columns.map(({ id, name, tone, cards }) => (
          <section class="calendar-column" aria-label={name} key={id}>
            <header>
              <Avatar name={name} tone={tone} />
              <span class="grow">
                <b class="truncate" title={name}>{name}</b>
                <small class="faint">{t("scheduling.visits", { count: cards.length })}</small>
              </span>
            </header>
            <div class="calendar-slots">
              {cards.map((card) => <AppointmentCard key={card.id} t={t} card={card} />)}
              {day.now && <div class="calendar-now" data-h={day.now.hour} data-m={day.now.minute} />}
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}
