import { Button, ButtonGroup } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Segmented } from "@/components/ui/Tabs.tsx";
import { type Look, type View, views } from "@/domain/scheduling/views/look.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  look: Look;
  /** Where the same look stands on another day; today's without one. */
  place: (look: Look, day?: string) => string;
  day: string;
  isToday: boolean;
  before: string;
  after: string;
  /** Where a visit is booked, for those who may. */
  book?: string;
}

/** Earlier, today, later, how much is seen at once, and the one primary act of the calendar. */
export function Tools({ t, look, place, day, isToday, before, after, book }: Props) {
  const tab = (view: View) => ({
    href: place({ ...look, view }, day),
    label: t(`calendar.view_${view}`),
    current: view === look.view,
  });
  const one = look.view === "day";
  return (
    <>
      <ButtonGroup label={t("ui.day")}>
        <Button href={place(look, before)} label={t(one ? "scheduling.dayBefore" : "calendar.before")}>
          <Icon name="chevron-left" flip />
        </Button>
        <Button href={place(look)} aria-current={isToday ? "date" : undefined}>{t("ui.today")}</Button>
        <Button href={place(look, after)} label={t(one ? "scheduling.dayAfter" : "calendar.after")}>
          <Icon name="chevron-right" flip />
        </Button>
      </ButtonGroup>
      <Segmented label={t("calendar.view")} tabs={views.map(tab)} />
      {book && (
        <Button href={book} kind="primary">
          <Icon name="plus" />
          {t("scheduling.new")}
        </Button>
      )}
    </>
  );
}
