import { dateIn } from "@/core/dates.ts";
import { Chip, Tag } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { ApiKey } from "@/domain/tenancy/key.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  base: string;
  timeZone: string;
  keys: ApiKey[];
}

/** The clinic's keys, what became of each, and the way to end it. */
export function KeyList({ t, base, timeZone, keys }: Props) {
  if (keys.length === 0) {
    return (
      <Empty
        icon={<Icon name="key-round" />}
        title={t("keys.none")}
        action={<Button href={`${base}/new`} kind="primary">{t("keys.make")}</Button>}
      >
        {t("keys.noneText")}
      </Empty>
    );
  }
  return (
    <Card bleed>
      <List>
        {keys.map((key) => (
          <ListItem
            key={key.id}
            icon={<Icon name="key-round" />}
            title={<bdi>{key.name}</bdi>}
            note={<Note t={t} timeZone={timeZone} apiKey={key} />}
            end={
              <form method="post" action={`${base}/${key.id}/revocation`} class="row">
                {key.state === "open"
                  ? <Tag tone="good">{t("keys.state_open")}</Tag>
                  : <Chip>{t(`keys.state_${key.state}`)}</Chip>}
                {key.state !== "revoked" && (
                  <Button type="submit" size="small" kind="danger">{t("keys.revoke")}</Button>
                )}
              </form>
            }
          />
        ))}
      </List>
    </Card>
  );
}

function Note({ t, timeZone, apiKey }: { t: T; timeZone: string; apiKey: ApiKey }) {
  const { prefix, maker, expiresAt, lastUsedAt, permissions, held, state } = apiKey;
  const day = (instant: Date) => dateIn(t.locale, "date", instant, timeZone);
  const facts = [
    maker && t("keys.madeBy", { name: maker }),
    t("keys.until", { day: day(expiresAt) }),
    `${t("keys.lastUsed")}: ${lastUsedAt ? day(lastUsedAt) : t("keys.never")}`,
  ].filter(Boolean);
  const missing = permissions.length - held.length;
  return (
    <>
      <bdi dir="ltr">{prefix}…</bdi>
      {` · ${facts.join(" · ")}`}
      <br />
      <bdi dir="ltr">{permissions.join(", ")}</bdi>
      {state === "open" && missing > 0 && ` · ${t("keys.weaker", { count: missing })}`}
    </>
  );
}
