import { dateIn } from "@/core/dates.ts";
import { Card } from "@/components/ui/Card.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { Attempt } from "@/domain/scheduling/recall/recall.ts";
import type { T } from "@/texts/mod.ts";

/** What was tried, the latest first. */
export function AttemptList({ t, timeZone, attempts }: { t: T; timeZone: string; attempts: Attempt[] }) {
  return (
    <Card title={t("recall.attempts")} bleed>
      <List>
        {attempts.map(({ id, channel, outcome, note, madeAt, madeBy }) => (
          <ListItem
            key={id}
            title={`${t(`recall.channel_${channel}`)} · ${t(`recall.outcome_${outcome}`)}`}
            note={[dateIn(t.locale, "moment", madeAt, timeZone), madeBy, note].filter(Boolean).join(" · ")}
          />
        ))}
      </List>
    </Card>
  );
}
