import { dateIn } from "@/core/dates.ts";
import { Button } from "@/components/ui/Button.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { Device } from "@/domain/identity/device.ts";
import { deviceName } from "@/domain/identity/signed_in.ts";
import type { T } from "@/texts/mod.ts";

/** The browsers that are spared the second step; each can be taken off. Days are UTC, since a person may work in several zones. */
export function Devices({ t, devices }: { t: T; devices: Device[] }) {
  return (
    <section class="stack" data-gap="2">
      <h2>{t("account.devices")}</h2>
      <p class="soft">{t("account.devicesText")}</p>
      <List>
        {devices.map(({ id, name, address, until }) => (
          <ListItem
            key={id}
            title={deviceName(name)}
            note={[address, t("account.trustedUntil", { day: dateIn(t.locale, "longDate", until, "UTC") })]
              .filter(Boolean).join(" · ")}
            end={
              <form method="post" action={`/account/devices/${id}/removal`}>
                <Button type="submit" size="small">{t("account.distrust")}</Button>
              </form>
            }
          />
        ))}
      </List>
    </section>
  );
}
