import { dateIn } from "@/core/dates.ts";
import { Button } from "@/components/ui/Button.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { Passkey } from "@/domain/identity/passkey.ts";
import type { T } from "@/texts/mod.ts";

/** A person's passkeys; each can be removed. Days are UTC, since a person may work in several zones. */
export function PasskeyList({ t, passkeys }: { t: T; passkeys: Passkey[] }) {
  const day = (instant: Date) => dateIn(t.locale, "longDate", instant, "UTC");
  if (passkeys.length === 0) {
    return <Empty icon={<Icon name="key-round" />} title={t("account.passkeysNone")} />;
  }
  return (
    <List>
      {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
        <ListItem
          key={id}
          icon={<Icon name="key-round" />}
          title={name}
          note={[
            t("account.since", { at: day(createdAt) }),
            lastUsedAt && t("account.lastUsed", { at: day(lastUsedAt) }),
          ].filter(Boolean).join(" · ")}
          end={
            <Button href={`/account/passkeys/${id}/removal`} size="small">
              {t("account.passkeyRemove")}
            </Button>
          }
        />
      ))}
    </List>
  );
}
