import { dateIn } from "@/core/dates.ts";
import { Card } from "@/components/ui/Card.tsx";
import { Tag } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { Absence } from "@/domain/scheduling/absences/absence.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  base: string;
  timeZone: string;
  absences: Absence[];
  mayWrite: boolean;
}

/** Who and what is away, soonest first, each to be taken back. */
export function AbsenceList({ t, base, timeZone, absences, mayWrite }: Props) {
  if (absences.length === 0) {
    return (
      <Empty icon={<Icon name="calendar-off" />} title={t("calendar.absencesNone")}>
        {t("calendar.absencesNoneText")}
      </Empty>
    );
  }
  const moment = (at: Date) => dateIn(t.locale, "moment", at, timeZone);
  return (
    <Card bleed>
      <List>
        {absences.map(({ id, kind, practitioner, resource, startsAt, endsAt, reason }) => {
          const who = (practitioner ?? resource)!.name;
          return (
            <ListItem
              key={id}
              title={
                <>
                  <bdi>{who}</bdi>{" "}
                  <Tag tone={kind === "leave" ? "plum" : "warn"}>{t(`calendar.kind_${kind}`)}</Tag>
                </>
              }
              note={[`${moment(startsAt)} – ${moment(endsAt)}`, reason].filter(Boolean).join(" · ")}
              end={mayWrite && (
                <form method="post" action={`${base}/${id}/withdrawal`}>
                  <Button type="submit" kind="quiet" size="small">
                    {t("calendar.withdrawAbsence")}
                    <span class="visually-hidden">&nbsp;{who}</span>
                  </Button>
                </form>
              )}
            />
          );
        })}
      </List>
    </Card>
  );
}
