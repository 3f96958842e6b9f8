import { deedName } from "@/components/audit/DeedTable.tsx";
import { dateIn } from "@/core/dates.ts";
import { clockIn, dayIn } from "@/core/time.ts";
import { Card } from "@/components/ui/Card.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon, type IconName } from "@/components/ui/Icon.tsx";
import { Pagination } from "@/components/ui/Pagination.tsx";
import { Timeline } from "@/components/ui/Timeline.tsx";
import type { Happened } from "@/domain/audit/timeline.ts";
import type { T } from "@/texts/mod.ts";

const icons: Record<string, IconName> = {
  appointment: "calendar",
  note: "notebook-pen",
  invoice: "receipt",
  payment: "banknote",
  alert: "shield-alert",
  history: "heart-pulse",
  consent: "check",
};

interface Props {
  t: T;
  timeZone: string;
  base: string;
  happened: Happened[];
  next: string | null;
}

/** What happened to a patient, newest first, a heading per day. */
export function RecordTimeline({ t, timeZone, base, happened, next }: Props) {
  if (happened.length === 0) return <Empty icon={<Icon name="clock" />} title={t("audit.nothing")} />;
  const days = [...Map.groupBy(happened, ({ at }) => dayIn(timeZone, at))].map(([, all]) => ({
    day: dateIn(t.locale, "fullDay", all[0].at, timeZone),
    happenings: all.map(({ id, at, name, by }) => ({
      id,
      icon: <Icon name={icons[name.split(".")[0]] ?? "user"} />,
      title: deedName(t, name),
      note: by && <bdi>{by}</bdi>,
      time: clockIn(timeZone, at),
      at: at.toISOString(),
    })),
  }));
  return (
    <Card title={t("record.timeline")}>
      <Timeline days={days} />
      <Pagination
        label={t("record.timeline")}
        next={next ? { href: `${base}?after=${next}`, label: t("audit.older") } : undefined}
      />
    </Card>
  );
}
