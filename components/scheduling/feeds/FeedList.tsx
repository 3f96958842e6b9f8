import { dateIn } from "@/core/dates.ts";
import { Chip, Tag } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { Feed } from "@/domain/scheduling/feeds/feed.ts";
import type { T } from "@/texts/mod.ts";
import { FeedForm } from "./FeedForm.tsx";

interface Props {
  t: T;
  form: FormState;
  base: string;
  timeZone: string;
  feeds: Feed[];
  practitioners: { id: string; name: string }[];
}

/** The clinic's feeds, when each was last read, the way to end it, and a form for one more. */
export function FeedList(props: Props) {
  const { t, base, timeZone, feeds } = props;
  return (
    <div class="stack">
      <p class="soft measure">{t("waiting.feedsText")}</p>
      {feeds.length === 0
        ? (
          <Empty icon={<Icon name="calendar-check" />} title={t("waiting.feedsNone")} small>
            {t("waiting.feedsNoneText")}
          </Empty>
        )
        : (
          <Card bleed>
            <List>
              {feeds.map((feed) => <Row key={feed.id} t={t} base={base} timeZone={timeZone} feed={feed} />)}
            </List>
          </Card>
        )}
      <FeedForm {...props} />
    </div>
  );
}

function Row({ t, base, timeZone, feed }: { t: T; base: string; timeZone: string; feed: Feed }) {
  const { id, name, shows, practitioner, maker, madeAt, readAt, revokedAt } = feed;
  const moment = (at: Date) => dateIn(t.locale, "moment", at, timeZone);
  const note = [
    practitioner ?? t("scheduling.wholeClinic"),
    t(`waiting.shows_${shows}`),
    maker,
    dateIn(t.locale, "date", madeAt, timeZone),
    readAt ? t("waiting.feedRead", { moment: moment(readAt) }) : t("waiting.feedNeverRead"),
  ];
  return (
    <ListItem
      icon={<Icon name="calendar-check" />}
      title={<bdi>{name}</bdi>}
      note={note.filter(Boolean).join(" · ")}
      end={revokedAt
        ? <Chip>{t("keys.state_revoked")}</Chip>
        : (
          <form method="post" action={`${base}/${id}/revocation`} class="row">
            <Tag tone="good">{t("keys.state_open")}</Tag>
            <Button type="submit" size="small" kind="danger">
              {t("keys.revoke")}
              <span class="visually-hidden">&nbsp;{name}</span>
            </Button>
          </form>
        )}
    />
  );
}
