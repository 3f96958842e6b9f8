import { dateIn } from "@/core/dates.ts";
import { Chip, Tag, type Tone } from "@/components/ui/Badge.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { Offer, OfferStatus } from "@/domain/scheduling/waiting/gap.ts";
import type { T } from "@/texts/mod.ts";
import { ScoreParts } from "./Candidates.tsx";

interface Props {
  t: T;
  timeZone: string;
  offers: Offer[];
}

const tones: Partial<Record<OfferStatus, Tone>> = {
  sent: "info",
  opened: "info",
  accepted: "good",
  withheld: "warn",
};

/** To whom a gap was offered, and what came of each offer. */
export function OfferList({ t, timeZone, offers }: Props) {
  const at = (moment: Date) => dateIn(t.locale, "moment", moment, timeZone);
  return (
    <Card title={t("waiting.offers")} bleed>
      <List>
        {offers.map(
          ({ id, patient, status, withheld, score, parts, sentAt, openedAt, answeredAt, until }) => {
            const facts = [
              sentAt && t("waiting.sentAt", { moment: at(sentAt) }),
              openedAt && t("waiting.openedAt", { moment: at(openedAt) }),
              answeredAt && t("waiting.endedAt", { moment: at(answeredAt) }),
              until && !answeredAt && t("waiting.standsUntil", { moment: at(until) }),
              withheld && t(`waiting.withheld_${withheld}`),
            ];
            const word = t(`waiting.offer_${status}`);
            const tone = tones[status];
            return (
              <ListItem
                key={id}
                title={<bdi>{patient.name}</bdi>}
                note={
                  <>
                    {facts.filter(Boolean).join(" · ")}
                    <br />
                    <b>{score}</b> · <ScoreParts t={t} parts={parts} />
                  </>
                }
                end={tone ? <Tag tone={tone}>{word}</Tag> : <Chip>{word}</Chip>}
              />
            );
          },
        )}
      </List>
    </Card>
  );
}
