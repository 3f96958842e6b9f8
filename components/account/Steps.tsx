import { Tag } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { FactorKind } from "@/domain/identity/assurance.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  email: string;
  kinds: FactorKind[];
  codesLeft: number;
}

const here = "/account/two-step";

/** The second steps there are, which of them are on, and the way to switch each. */
export function Steps({ t, email, kinds, codesLeft }: Props) {
  const row = (kind: FactorKind, path: string, icon: "smartphone" | "mail", title: string, note: string) => {
    const on = kinds.includes(kind);
    return (
      <ListItem
        icon={<Icon name={icon} />}
        title={title}
        note={note}
        end={
          <span class="row" data-gap="2">
            {on && <Tag tone="good">{t("account.twoStepOn")}</Tag>}
            <Button href={on ? `${here}/${path}/removal` : `${here}/${path}`} size="small">
              {t(on ? "account.turnOff" : "account.turnOn")}
            </Button>
          </span>
        }
      />
    );
  };
  return (
    <List>
      {row("totp", "app", "smartphone", t("account.app"), t("account.appText"))}
      {row("otp_mail", "mail", "mail", t("account.mail"), t("account.mailText", { email }))}
      {kinds.length > 0 && (
        <ListItem
          icon={<Icon name="life-buoy" />}
          title={t("account.codes")}
          note={t("account.codesLeft", { count: codesLeft })}
          end={<Button href={`${here}/codes`} size="small">{t("account.codesNew")}</Button>}
        />
      )}
    </List>
  );
}
