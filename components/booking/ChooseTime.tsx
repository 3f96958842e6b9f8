import { Button } from "@/components/ui/Button.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { T } from "@/texts/mod.ts";
import { DaysOfMonth } from "./DaysOfMonth.tsx";
import { TimesOfDay } from "./TimesOfDay.tsx";

interface Props {
  t: T;
  timeZone: string;
  yours: string | null;
  month: {
    month: string;
    today: string;
    free: ReadonlySet<string>;
    chosen: string | null;
    starts: Date[];
    before: string | null;
    after: string | null;
  };
  dayHref: (day: string) => string;
  /** Where one asks to be told when something comes free. */
  waitHref?: string;
}

/** A day of a month, and a time of that day. */
export function ChooseTime({ t, timeZone, yours, month, dayHref, waitHref }: Props) {
  return (
    <div class="stack" data-gap="6">
      {yours && <input type="hidden" name="zone" value={yours} />}
      <DaysOfMonth t={t} {...month} dayHref={dayHref} />
      {month.chosen
        ? <TimesOfDay t={t} day={month.chosen} starts={month.starts} timeZone={timeZone} yours={yours} />
        : (
          <Empty
            small
            icon={<Icon name="calendar-off" />}
            title={t("booking.noTimes")}
            action={waitHref && <Button href={waitHref}>{t("booking.tellMe")}</Button>}
          >
            {t("booking.noTimesText")}
          </Empty>
        )}
      <small class="faint">
        {yours
          ? t("booking.bothClocks", { zone: timeZone, yours })
          : t("booking.clinicsClock", { zone: timeZone })}
      </small>
    </div>
  );
}
