import { dateIn } from "@/core/dates.ts";
import { clockIn } from "@/core/time.ts";
import type { Visit } from "@/domain/scheduling/visit.ts";
import { minutesOf } from "@/domain/scheduling/appointment.ts";
import { Card } from "@/components/ui/Card.tsx";
import { Facts } from "@/components/ui/List.tsx";
import type { T } from "@/texts/mod.ts";

/** When, with whom, what for, and the clock of the visit. */
export function VisitFacts(
  { t, slug, timeZone, visit }: { t: T; slug: string; timeZone: string; visit: Visit },
) {
  const { startsAt, endsAt, patient, practitioner, service, reason, location, statusReason } = visit;
  const clock = (at: Date | null) => at && <bdi dir="ltr">{clockIn(timeZone, at)}</bdi>;
  const who = (
    <a href={`/c/${slug}/patients/${patient.id}`}>
      <bdi>{patient.name}</bdi>
    </a>
  );
  const when = (
    <>
      <bdi dir="ltr">{clockIn(timeZone, startsAt)}–{clockIn(timeZone, endsAt)}</bdi>
      {" · "}
      {t("scheduling.minutes", { count: minutesOf(visit) })}
    </>
  );
  const session = visit.sessionId && (
    <a href={`/c/${slug}/sessions/${visit.sessionId}`}>{t("scheduling.inSession")}</a>
  );
  const facts: [string, preact.ComponentChildren][] = [
    [t("scheduling.patient"), who],
    [t("ui.day"), dateIn(t.locale, "fullDay", startsAt, timeZone)],
    [t("ui.time"), when],
    [t("scheduling.practitioner"), practitioner?.name ?? t("scheduling.unassigned")],
    [t("scheduling.service"), service?.name],
    [
      t("scheduling.session"),
      session,
    ],
    [t("scheduling.place"), location.name],
    [t("scheduling.chairs"), visit.resources.map(({ name }) => name).join(", ")],
    [t("scheduling.helpers"), visit.helpers.map(({ name }) => name).join(", ")],
    [t("scheduling.reason"), reason],
    [t("scheduling.deskNote"), visit.note],
    [t("scheduling.doubleBooked"), visit.overbookedBecause],
    [t("scheduling.why"), statusReason],
    [t("scheduling.bookedThrough"), t(`scheduling.source_${visit.source}`)],
    [t("scheduling.arrivedAt"), clock(visit.arrivedAt)],
    [t("scheduling.seatedAt"), clock(visit.seatedAt)],
    [t("scheduling.startedAt"), clock(visit.startedAt)],
    [t("scheduling.completedAt"), clock(visit.completedAt)],
    [t("scheduling.dismissedAt"), clock(visit.dismissedAt)],
  ];
  return (
    <Card title={t("scheduling.visit")}>
      <Facts facts={facts.filter(([, value]) => value)} />
    </Card>
  );
}
