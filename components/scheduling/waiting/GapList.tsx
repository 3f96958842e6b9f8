import { dateIn } from "@/core/dates.ts";
import { clockIn } from "@/core/time.ts";
import { Tag } from "@/components/ui/Badge.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { Gap } from "@/domain/scheduling/waiting/gap.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  slug: string;
  timeZone: string;
  gaps: Gap[];
}

/** The gaps still to come, each the way to whoever could fill it. */
export function GapList({ t, slug, timeZone, gaps }: Props) {
  return (
    <Card title={t("waiting.gaps")} bleed>
      <List>
        {gaps.map(({ id, startsAt, endsAt, practitioner, automatic, freedBy }) => (
          <ListItem
            key={id}
            href={`/c/${slug}/gaps/${id}`}
            icon={<Icon name="calendar-x" />}
            title={
              <>
                {dateIn(t.locale, "day", startsAt, timeZone)}{" "}
                <bdi dir="ltr">{clockIn(timeZone, startsAt)}–{clockIn(timeZone, endsAt)}</bdi>
              </>
            }
            note={[practitioner.name, t("waiting.freedBy", { name: freedBy.patient ?? "" })].join(" · ")}
            end={automatic && <Tag tone="info">{t("waiting.byItself")}</Tag>}
          />
        ))}
      </List>
    </Card>
  );
}
