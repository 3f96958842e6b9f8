import { moneyIn } from "@/core/money.ts";
import { languageTag } from "@/core/text.ts";
import { Tag } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Table } from "@/components/ui/Table.tsx";
import type { Calendar } from "@/domain/scheduling/calendars/calendar.ts";
import type { T } from "@/texts/mod.ts";

const tones = { request: "info", instant: "good" } as const;

/** What can be booked here, with whom, and what the public may do. */
export function CalendarTable({ t, base, calendars }: { t: T; base: string; calendars: Calendar[] }) {
  const add = <Button kind="primary" href={`${base}/new`}>{t("booking.addCalendar")}</Button>;
  if (calendars.length === 0) {
    return (
      <Empty icon={<Icon name="calendar-plus" />} title={t("booking.calendarsNone")} action={add}>
        {t("booking.calendarsNoneText")}
      </Empty>
    );
  }
  return (
    <div class="stack">
      <div class="row">
        <span class="grow soft">{t("booking.calendarsAbout")}</span>
        {add}
      </div>
      <Table
        caption={t("booking.calendars")}
        rows={calendars}
        rowKey={({ id }) => id}
        columns={[
          {
            head: t("booking.calendar"),
            lead: true,
            cell: ({ id, name }) => <a href={`${base}/${id}`}>{name}</a>,
          },
          {
            head: t("booking.people"),
            phone: "note",
            cell: (one) => one.practitioners.map(({ name }) => name).join(", "),
          },
          { head: t("booking.minutes"), numeric: true, fit: true, cell: ({ minutes }) => minutes },
          {
            head: t("booking.price"),
            numeric: true,
            fit: true,
            phone: "end",
            cell: ({ price }) => <bdi dir="ltr">{moneyIn(languageTag(t.locale), price)}</bdi>,
          },
          {
            head: t("booking.booking"),
            fit: true,
            phone: "state",
            cell: ({ booking }) =>
              booking === "off"
                ? t("booking.tag_off")
                : <Tag tone={tones[booking]}>{t(`booking.tag_${booking}`)}</Tag>,
          },
        ]}
      />
    </div>
  );
}
