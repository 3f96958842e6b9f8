import { dateIn } from "@/core/dates.ts";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { Tag } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { Operator } from "@/domain/operations/operator.ts";
import type { T } from "@/texts/mod.ts";

/** Operators, those in office first; anybody but oneself can be taken out of it. */
export function OperatorList({ t, operators }: { t: T; operators: Operator[] }) {
  const day = (instant: Date) => dateIn(t.locale, "date", instant, "UTC");
  return (
    <Card bleed>
      <List>
        {operators.map(({ id, name, email, since, endedAt, self }) => (
          <ListItem
            key={id}
            icon={<Avatar name={name} />}
            title={<bdi>{name}</bdi>}
            note={
              <>
                <bdi dir="ltr">{email}</bdi>
                {` · ${
                  endedAt
                    ? t("operators.endedDay", { day: day(endedAt) })
                    : t("operators.sinceDay", { day: day(since) })
                }`}
              </>
            }
            end={self
              ? <Tag tone="accent">{t("operators.you")}</Tag>
              : !endedAt && (
                <form method="post" action={`/admin/operators/${id}/dismissal`}>
                  <Button type="submit" size="small" kind="danger" title={t("operators.dismissText")}>
                    {t("operators.dismiss")}
                  </Button>
                </form>
              )}
          />
        ))}
      </List>
    </Card>
  );
}
