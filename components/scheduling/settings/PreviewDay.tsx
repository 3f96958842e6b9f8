import type { StatusName } from "@/components/ui/Status.tsx";
import { StatusGlyph } from "@/components/ui/Status.tsx";
import type { Tone } from "@/components/ui/Badge.tsx";
import { type AppointmentSettings, clockRead } from "@/domain/scheduling/settings/appointment_settings.ts";

export interface PreviewTexts {
  label: string;
  /** What a new visit is called. */
  new: string;
  halves: [string, string];
  visits: {
    who: string;
    what: string;
    status: StatusName;
    tones: Record<"practitioner" | "service", Tone>;
  }[];
}

type Shown = Pick<AppointmentSettings, "timeFormat" | "colourBy" | "defaultMinutes" | "snapMinutes">;

/** Part of a morning as the calendar would draw it: two visits, and one that is being put down. */
export function PreviewDay({ settings, texts }: { settings: Shown; texts: PreviewTexts }) {
  const { colourBy, defaultMinutes, snapMinutes } = settings;
  const read = (minutes: number) => clockRead(settings.timeFormat, clockOf(minutes), texts.halves);
  const put = 9 * 60 + 45 + snapMinutes;
  return (
    <div class="calendar" data-size="small" data-from={9} data-hours={4} role="img" aria-label={texts.label}>
      <div class="calendar-grid" aria-hidden="true">
        <div class="calendar-spine">
          <div class="corner" />
          <ol>
            {[9, 10, 11, 12].map((hour) => (
              <li key={hour}>
                <time data-h={hour}>{read(hour * 60)}</time>
              </li>
            ))}
          </ol>
        </div>
        <div class="calendar-column">
          <header />
          <div class="calendar-slots">
            {texts.visits.map(({ who, what, status, tones }, index) => (
              <div
                class="appointment"
                key={who}
                data-status={status}
                data-tone={colourBy === "status" ? undefined : tones[colourBy]}
                data-h={9}
                data-m={index === 0 ? undefined : 45}
                data-len={index === 0 ? 45 : Math.min(snapMinutes, 30)}
              >
                <div class="appointment-card">
                  <StatusGlyph status={status} />
                  <span class="who">{who}</span>
                  <span class="what">{what}</span>
                  <span class="when">{read(9 * 60 + index * 45)}</span>
                </div>
              </div>
            ))}
            <div
              class="hold"
              data-h={Math.floor(put / 60)}
              data-m={put % 60 || undefined}
              data-len={Math.min(onGrid(defaultMinutes), 120)}
            >
              {texts.new}
              <span class="end">{`${read(put)}–${read(put + defaultMinutes)}`}</span>
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}

const onGrid = (minutes: number) => Math.max(5, Math.round(minutes / 5) * 5);

const clockOf = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
