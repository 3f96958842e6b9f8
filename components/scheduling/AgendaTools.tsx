import { Button, ButtonGroup } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  base: string;
  day: string;
  today: string;
  before: string;
  after: string;
  /** Where a visit is booked, for those who may. */
  book?: string;
}

/** Earlier, today, later, any day, and the one primary act of the agenda. */
export function AgendaTools({ t, base, day, today, before, after, book }: Props) {
  return (
    <>
      <ButtonGroup label={t("ui.day")}>
        <Button href={`${base}?day=${before}`} label={t("scheduling.dayBefore")}>
          <Icon name="chevron-left" flip />
        </Button>
        <Button href={base} aria-current={day === today ? "date" : undefined}>{t("ui.today")}</Button>
        <Button href={`${base}?day=${after}`} label={t("scheduling.dayAfter")}>
          <Icon name="chevron-right" flip />
        </Button>
      </ButtonGroup>
      <form method="get" action={base} class="row desk-only" data-wrap="no">
        <input class="input" type="date" name="day" value={day} aria-label={t("ui.date")} dir="ltr" />
        <Button type="submit">{t("ui.show")}</Button>
      </form>
      {book && (
        <Button href={book} kind="primary">
          <Icon name="plus" />
          {t("scheduling.new")}
        </Button>
      )}
    </>
  );
}
