import { dateIn } from "@/core/dates.ts";
import { Tag } from "@/components/ui/Badge.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { SupportGrant } from "@/domain/tenancy/support.ts";
import type { T } from "@/texts/mod.ts";
import { stateOf, toneOf } from "./words.ts";

interface Props {
  t: T;
  base: string;
  timeZone: string;
  grants: SupportGrant[];
}

/** When support asked to come in, newest first: each leads to what came of it. */
export function GrantList({ t, base, timeZone, grants }: Props) {
  if (grants.length === 0) {
    return (
      <Empty icon={<Icon name="life-buoy" />} title={t("operators.deskNone")}>
        {t("operators.deskNoneText")}
      </Empty>
    );
  }
  return (
    <Card bleed>
      <List>
        {grants.map((grant) => (
          <ListItem
            key={grant.id}
            href={`${base}/${grant.id}`}
            icon={<Icon name={grant.emergency ? "triangle-alert" : "life-buoy"} />}
            title={<bdi>{grant.reason}</bdi>}
            note={
              <>
                <bdi>{grant.operator ?? t("operators.someone")}</bdi>
                {` · ${dateIn(t.locale, "moment", grant.askedAt, timeZone)}`}
              </>
            }
            end={<Tag tone={toneOf[grant.state]}>{stateOf(t, grant, timeZone)}</Tag>}
          />
        ))}
      </List>
    </Card>
  );
}
