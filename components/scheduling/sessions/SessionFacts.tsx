import { dateIn } from "@/core/dates.ts";
import { clockIn } from "@/core/time.ts";
import { Card } from "@/components/ui/Card.tsx";
import { Facts } from "@/components/ui/List.tsx";
import type { Session } from "@/domain/scheduling/sessions/session.ts";
import type { T } from "@/texts/mod.ts";

/** When, with whom, where, and how full a session is. */
export function SessionFacts({ t, timeZone, session }: { t: T; timeZone: string; session: Session }) {
  const { startsAt, endsAt, practitioner, service, location, resources, seats, taken, cancelledAt } = session;
  const when = <bdi dir="ltr">{clockIn(timeZone, startsAt)}–{clockIn(timeZone, endsAt)}</bdi>;
  const facts: [string, preact.ComponentChildren][] = [
    [t("ui.day"), dateIn(t.locale, "fullDay", startsAt, timeZone)],
    [t("ui.time"), when],
    [t("scheduling.practitioner"), practitioner.name],
    [t("scheduling.service"), service.name],
    [t("scheduling.place"), location.name],
    [t("scheduling.chairs"), resources.map(({ name }) => name).join(", ")],
    [t("scheduling.seats"), t("scheduling.seatsTaken", { taken, seats })],
    [t("scheduling.calledOff"), cancelledAt && dateIn(t.locale, "moment", cancelledAt, timeZone)],
  ];
  return (
    <Card title={t("scheduling.session")}>
      <Facts facts={facts.filter(([, value]) => value)} />
    </Card>
  );
}
