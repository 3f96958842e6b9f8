import { dateIn } from "@/core/dates.ts";
import { clockIn } from "@/core/time.ts";
import { Card } from "@/components/ui/Card.tsx";
import { Status } from "@/components/ui/Status.tsx";
import type { Appointment } from "@/domain/scheduling/appointment.ts";
import type { T } from "@/texts/mod.ts";

const coming = new Set(["requested", "scheduled", "confirmed", "arrived", "in_progress"]);

/** The visit that comes next, or that none does. */
export function NextVisit({ t, timeZone, visits }: { t: T; timeZone: string; visits: Appointment[] }) {
  const next = visits.filter(({ status, endsAt }) => coming.has(status) && +endsAt > Date.now()).at(-1);
  if (!next) {
    return (
      <Card title={t("portal.nextVisit")}>
        <p class="faint">{t("portal.noNext")}</p>
      </Card>
    );
  }
  return (
    <Card
      title={t("portal.nextVisit")}
      actions={<Status status={next.status} label={t(`scheduling.status_${next.status}`)} />}
    >
      <p class="lead">
        {dateIn(t.locale, "day", next.startsAt, timeZone)}{" "}
        <bdi dir="ltr">{clockIn(timeZone, next.startsAt)}</bdi>
      </p>
      <p class="faint">{[next.service?.name, next.practitioner?.name].filter(Boolean).join(" · ")}</p>
    </Card>
  );
}
