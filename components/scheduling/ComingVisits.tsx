import { Card } from "@/components/ui/Card.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import { dateIn } from "@/core/dates.ts";
import type { ComingVisit } from "@/domain/scheduling/coming_visits.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  slug: string;
  timeZone: string;
  visits: ComingVisit[];
  total: number;
}

/** The next visits that stand with somebody; nobody leaves before them. */
export function ComingVisits({ t, slug, timeZone, visits, total }: Props) {
  return (
    <Card title={t("scheduling.comingWith", { count: total })} bleed={visits.length > 0}>
      {visits.length === 0 ? <p class="soft">{t("portal.noNext")}</p> : (
        <List>
          {visits.map(({ id, startsAt, patientName }) => (
            <ListItem
              key={id}
              href={`/c/${slug}/appointments/${id}`}
              title={<bdi>{patientName}</bdi>}
              end={dateIn(t.locale, "moment", startsAt, timeZone)}
            />
          ))}
        </List>
      )}
    </Card>
  );
}
