import { dateIn } from "@/core/dates.ts";
import { Card } from "@/components/ui/Card.tsx";
import { Tag } from "@/components/ui/Badge.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { VisitToMove } from "@/domain/scheduling/absences/visits_to_move.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  slug: string;
  timeZone: string;
  visits: VisitToMove[];
}

/** The visits that stand where they no longer can, each a step from being moved. Nothing where there are none. */
export function ToMove({ t, slug, timeZone, visits }: Props) {
  if (visits.length === 0) return null;
  return (
    <Card title={t("calendar.toMove", { count: visits.length })} bleed>
      <p class="soft inset">{t("calendar.toMoveText")}</p>
      <List>
        {visits.map(({ id, patient, practitioner, startsAt, cause }) => (
          <ListItem
            key={id}
            href={`/c/${slug}/appointments/${id}`}
            title={<bdi>{patient.name}</bdi>}
            note={[dateIn(t.locale, "moment", startsAt, timeZone), practitioner?.name].filter(Boolean).join(
              " · ",
            )}
            end={
              <Tag tone="warn">
                {t(cause === "absence" ? "calendar.insideAbsence" : "calendar.outsideHours")}
              </Tag>
            }
          />
        ))}
      </List>
    </Card>
  );
}
