import { dateIn } from "@/core/dates.ts";
import { Card } from "@/components/ui/Card.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { RatedVisit } from "@/domain/scheduling/reviews/reviews.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  /** The portal's address. */
  base: string;
  timeZone: string;
  visits: RatedVisit[];
}

/** The last visits of which nothing was said yet, each the way to say it. */
export function UnratedVisits({ t, base, timeZone, visits }: Props) {
  if (visits.length === 0) return null;
  return (
    <Card title={t("reviews.ask")} bleed>
      <List>
        {visits.map(({ id, startsAt, service, practitioner }) => (
          <ListItem
            key={id}
            href={`${base}/visits/${id}/review`}
            icon={<Icon name="star" />}
            title={dateIn(t.locale, "day", startsAt, timeZone)}
            note={[service, practitioner].filter(Boolean).join(" · ")}
          />
        ))}
      </List>
    </Card>
  );
}
