import { Avatar } from "../Avatar.tsx";
import { Icon } from "../Icon.tsx";
import { StatusGlyph, type StatusName } from "../Status.tsx";
import { Specimen } from "./Specimen.tsx";

type Card = [
  who: string,
  what: string,
  status: StatusName,
  hour: number,
  minute: number,
  length: number,
  lane?: number,
];

const columns: { name: string; cards: Card[] }[] = [
  {
    name: "Dr. Ayesha Hamid",
    cards: [
      ["Rehan Siddiqui", "Root canal · 36", "completed", 9, 0, 45],
      ["Iqra Bashir", "Check-up", "confirmed", 9, 45, 15],
      ["Mahnoor Tariq", "X-ray", "scheduled", 10, 0, 15],
      ["Imran Shaikh", "Root canal, molar · 46", "in_progress", 10, 15, 60],
      ["Nadia Rizvi", "Crown fitting · 26", "arrived", 11, 30, 30],
    ],
  },
  {
    name: "Dr. Bilal Qureshi",
    cards: [
      ["Zainab Farooq", "Filling", "confirmed", 9, 0, 30, 1],
      ["Muhammad Ali Raza", "Filling", "scheduled", 9, 0, 60, 2],
      ["Danish Mirza", "Broken tooth", "requested", 10, 15, 30],
      ["Kiran Javed", "Filling · 37", "no_show", 11, 0, 30],
      ["Junaid Akhtar", "Retainer", "cancelled", 11, 30, 15],
    ],
  },
];

/** A morning of the calendar: every state, quarter hours, and two visits side by side. */
export function DayBook() {
  return (
    <Specimen title="The day-book">
      <div class="calendar-frame">
        <div
          class="calendar"
          data-view="day"
          data-from="9"
          data-hours="5"
          tabIndex={0}
          role="region"
          aria-label="Day"
        >
          <div class="calendar-grid">
            <div class="calendar-spine">
              <div class="corner" aria-hidden="true" />
              <ol>
                {[9, 10, 11, 12, 13].map((hour) => (
                  <li key={hour}>
                    <time data-h={hour}>{`${hour}:00`.padStart(5, "0")}</time>
                  </li>
                ))}
              </ol>
            </div>
            {columns.map(({ name, cards }) => (
              <section class="calendar-column" aria-label={name} key={name}>
                <header>
                  <Avatar name={name} />
                  <b class="truncate">{name}</b>
                </header>
                <div class="calendar-slots">
                  {cards.map((card) => <Appointment key={card[0]} card={card} />)}
                  <div class="block" data-h={12} data-m={0} data-len={60} data-kind="blocked">
                    <span>
                      <Icon name="clock" />Lunch
                    </span>
                  </div>
                </div>
              </section>
            ))}
          </div>
        </div>
      </div>
    </Specimen>
  );
}

function Appointment({ card: [who, what, status, hour, minute, length, lane] }: { card: Card }) {
  return (
    <article
      class="appointment"
      data-status={status}
      data-h={hour}
      data-m={minute}
      data-len={length}
      data-lane={lane}
      data-lanes={lane && 2}
    >
      <a class="appointment-card" href="#appointment" title={`${who}, ${what}`}>
        <StatusGlyph status={status} />
        <span class="who">{who}</span>
        <span class="what">{what}</span>
      </a>
    </article>
  );
}
