import { dateIn } from "@/core/dates.ts";
import { Button } from "@/components/ui/Button.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import { Tag } from "@/components/ui/Badge.tsx";
import { deviceName, type SignedIn } from "@/domain/identity/signed_in.ts";
import type { T } from "@/texts/mod.ts";

/** Where a person is signed in; each can be ended from here. Times are UTC, since a person may work in several zones. */
export function SessionList({ t, sessions }: { t: T; sessions: SignedIn[] }) {
  const at = (instant: Date) => `${dateIn(t.locale, "moment", instant, "UTC")} UTC`;
  return (
    <section class="stack" data-gap="2">
      <h2>{t("account.sessions")}</h2>
      <List>
        {sessions.map(({ id, device, address, lastUsedAt, here }) => (
          <ListItem
            key={id}
            title={deviceName(device)}
            note={[address, t("account.lastUsed", { at: at(lastUsedAt) })].filter(Boolean).join(" · ")}
            end={here
              ? <Tag tone="good">{t("account.here")}</Tag>
              : (
                <form method="post" action={`/account/sessions/${id}/end`}>
                  <Button type="submit" size="small">{t("account.endOne")}</Button>
                </form>
              )}
          />
        ))}
      </List>
      {sessions.length > 1
        ? (
          <form method="post" action="/account/sessions/end-others">
            <Button type="submit">{t("account.endOthers")}</Button>
          </form>
        )
        : <p class="faint">{t("account.onlyHere")}</p>}
    </section>
  );
}
