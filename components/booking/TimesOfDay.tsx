import { dayInWords } from "@/core/dates.ts";
import { clockIn, dayIn, rfc3339In } from "@/core/time.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  day: string;
  starts: Date[];
  timeZone: string;
  /** The visitor's, where it differs. */
  yours: string | null;
}

/** The times of one day to choose from, by parts of the day; beneath each what the visitor's own clock then shows. */
export function TimesOfDay({ t, day, starts, timeZone, yours }: Props) {
  const parts = Map.groupBy(starts, (startsAt) => partOf(clockIn(timeZone, startsAt)));
  return (
    <>
      {[...parts].map(([part, starts], index) => (
        <section key={part} aria-label={t(`booking.${part}`)}>
          <h2>
            {t(`booking.${part}`)}
            {index === 0 && <small>{dayInWords(t.locale, "day", day)}</small>}
          </h2>
          <div class="times">
            {starts.map((startsAt) => (
              <label key={+startsAt}>
                <input type="radio" name="startsAt" value={rfc3339In(timeZone, startsAt)} required />
                <bdi dir="ltr">{clockIn(timeZone, startsAt)}</bdi>
                {yours && (
                  <small>
                    <bdi dir="ltr">{yoursIn(t, yours, startsAt, day)}</bdi>
                  </small>
                )}
              </label>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

const partOf = (clock: string) => clock < "12:00" ? "morning" : clock < "17:00" ? "afternoon" : "evening";

/** The visitor's clock, with the day where theirs is another. */
function yoursIn(t: T, zone: string, startsAt: Date, day: string): string {
  const own = dayIn(zone, startsAt);
  const clock = clockIn(zone, startsAt);
  return own === day ? clock : `${dayInWords(t.locale, "weekday", own)} ${clock}`;
}
