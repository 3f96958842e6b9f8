import { Card } from "@/components/ui/Card.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import { Status } from "@/components/ui/Status.tsx";
import type { Seat } from "@/domain/scheduling/sessions/seats_of.ts";
import type { T } from "@/texts/mod.ts";

/** Who sits in a session; each is a visit of their own. */
export function SeatList({ t, slug, seats }: { t: T; slug: string; seats: Seat[] }) {
  return (
    <Card title={t("scheduling.whoSits")} bleed={seats.length > 0}>
      {seats.length === 0
        ? <Empty icon={<Icon name="users" />} title={t("scheduling.nobodySits")} small heading="h3" />
        : (
          <List>
            {seats.map(({ id, patient, status }) => (
              <ListItem
                key={id}
                href={`/c/${slug}/appointments/${id}`}
                title={<bdi>{patient.name}</bdi>}
                end={<Status status={status} label={t(`scheduling.status_${status}`)} />}
              />
            ))}
          </List>
        )}
    </Card>
  );
}
