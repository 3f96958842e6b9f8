import { dateIn } from "@/core/dates.ts";
import { clockIn } from "@/core/time.ts";
import { Card } from "@/components/ui/Card.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import { Status } from "@/components/ui/Status.tsx";
import type { Appointment } from "@/domain/scheduling/appointment.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  timeZone: string;
  visits: Appointment[];
  /** The clinic whose desk the visits open at; without it they are only listed. */
  slug?: string;
}

/** Visits, latest first. */
export function VisitList({ t, slug, timeZone, visits }: Props) {
  return (
    <Card title={t("scheduling.visitsTitle")} bleed={visits.length > 0}>
      {visits.length === 0
        ? <Empty icon={<Icon name="calendar" />} title={t("scheduling.noVisits")} small heading="h3" />
        : (
          <List>
            {visits.map(({ id, startsAt, endsAt, status, practitioner, service, reason }) => (
              <ListItem
                key={id}
                href={slug && `/c/${slug}/appointments/${id}`}
                title={
                  <>
                    {dateIn(t.locale, "date", startsAt, timeZone)}{" "}
                    <bdi dir="ltr">{clockIn(timeZone, startsAt)}–{clockIn(timeZone, endsAt)}</bdi>
                  </>
                }
                note={[service?.name, practitioner?.name, slug && reason].filter(Boolean).join(" · ")}
                end={<Status status={status} label={t(`scheduling.status_${status}`)} />}
              />
            ))}
          </List>
        )}
    </Card>
  );
}
