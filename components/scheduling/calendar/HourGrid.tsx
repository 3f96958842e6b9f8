import { Avatar } from "@/components/ui/Avatar.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { T } from "@/texts/mod.ts";
import type { Block, Column, Grid } from "./grid.ts";
import { VisitCard } from "./VisitCard.tsx";

interface Props {
  t: T;
  label: string;
  grid: Grid;
  /** Writes a wall clock as the clinic reads it. */
  read: (clock: string) => string;
}

/** Hours in the margin, and a column for each practitioner, chair or day. */
export function HourGrid({ t, label, grid, read }: Props) {
  const { now, fromHour } = grid;
  const hours = Array.from({ length: grid.hours }, (_, index) => fromHour + index);
  return (
    <div
      class="calendar"
      data-view={grid.view}
      data-from={fromHour}
      data-hours={grid.hours}
      tabIndex={0}
      role="region"
      aria-label={label}
      aria-describedby="calendar-keys"
    >
      <div class="calendar-grid">
        <div class="calendar-spine">
          <div class="corner">
            {now && (
              <a class="now-pill" href="#now">
                <span class="visually-hidden">{t("calendar.jumpToNow", { time: read(now.clock) })}</span>
                <span aria-hidden="true">{t("scheduling.now")}</span>
              </a>
            )}
          </div>
          <ol>
            {hours.map((hour) => (
              <li key={hour}>
                <time data-h={hour}>
                  {read(`${String(hour).padStart(2, "0")}:00`).replace(/^(\d+):00 /, "$1 ")}
                </time>
              </li>
            ))}
            {now && (
              <li class="calendar-now" id="now" data-h={now.hour} data-m={now.minute || undefined}>
                <time>
                  <span class="visually-hidden">{t("scheduling.now")}</span>
                  {read(now.clock)}
                </time>
              </li>
            )}
          </ol>
        </div>
        {grid.columns.map((column) => <DayColumn key={column.key} t={t} grid={grid} column={column} />)}
      </div>
    </div>
  );
}

function DayColumn({ t, grid: { view, now }, column }: { t: T; grid: Grid; column: Column }) {
  const { name, note, tone, href } = column;
  return (
    <section
      class="calendar-column"
      aria-label={name}
      data-day={column.day}
      data-whose={column.practitionerId}
      data-today={column.today}
    >
      <header>
        {view === "day" && <Avatar name={name} tone={tone} />}
        <span class="grow">
          {href
            ? (
              <a href={href}>
                <b class="truncate">{name}</b>
              </a>
            )
            : <b class="truncate" title={name}>{name}</b>}
          <small class="faint">{note}</small>
        </span>
      </header>
      <div class="calendar-slots">
        {column.blocks.map((block, index) => <Closed key={index} block={block} />)}
        {column.cards.map((card) => <VisitCard key={card.id} t={t} card={card} />)}
        {now && column.today && (
          <div
            class="calendar-now"
            data-h={now.hour}
            data-m={now.minute || undefined}
            data-dot={view === "week" || undefined}
          />
        )}
      </div>
    </section>
  );
}

function Closed({ block: { kind, label, href, hour, minute, length } }: { block: Block }) {
  const inside = label && (
    <span>
      {kind !== "closed" && <Icon name="calendar-off" />}
      {label}
    </span>
  );
  return (
    <div
      class="block"
      data-kind={kind === "closed" ? undefined : "blocked"}
      data-h={hour}
      data-m={minute || undefined}
      data-len={length}
    >
      {href ? <a href={href}>{inside}</a> : inside}
    </div>
  );
}
