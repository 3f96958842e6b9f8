import { dateIn } from "@/core/dates.ts";
import { Card } from "@/components/ui/Card.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { Access } from "@/domain/audit/access.ts";
import type { T } from "@/texts/mod.ts";

/** Who opened a record, when, and which part. */
export function AccessList({ t, timeZone, accesses }: { t: T; timeZone: string; accesses: Access[] }) {
  return (
    <Card title={t("audit.openedBy")} bleed>
      <List>
        {accesses.map(({ id, at, part, by, support }) => (
          <ListItem
            key={id}
            title={<bdi>{support && by ? t("operators.who", { name: by }) : by ?? t("audit.cusp")}</bdi>}
            note={`${t(`audit.part_${part}`)} · ${dateIn(t.locale, "moment", at, timeZone)}`}
          />
        ))}
      </List>
    </Card>
  );
}
