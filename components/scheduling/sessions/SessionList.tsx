import { dateIn } from "@/core/dates.ts";
import { Card } from "@/components/ui/Card.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { Session } from "@/domain/scheduling/sessions/session.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  slug: string;
  timeZone: string;
  sessions: Session[];
}

/** Sessions that are to come, soonest first, each with how full it is. */
export function SessionList({ t, slug, timeZone, sessions }: Props) {
  return (
    <Card title={t("scheduling.sessionsAhead")} bleed={sessions.length > 0}>
      {sessions.length === 0
        ? (
          <Empty icon={<Icon name="users" />} title={t("scheduling.noSessions")} small heading="h3">
            {t("scheduling.noSessionsText")}
          </Empty>
        )
        : (
          <List>
            {sessions.map(({ id, name, startsAt, practitioner, taken, seats }) => (
              <ListItem
                key={id}
                href={`/c/${slug}/sessions/${id}`}
                title={name}
                note={`${dateIn(t.locale, "moment", startsAt, timeZone)} · ${practitioner.name}`}
                end={t("scheduling.seatsTaken", { taken, seats })}
              />
            ))}
          </List>
        )}
    </Card>
  );
}
