import { dateIn } from "@/core/dates.ts";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { Invitation } from "@/domain/tenancy/invitation.ts";
import type { T } from "@/texts/mod.ts";
import { roleName } from "./words.ts";

interface Props {
  t: T;
  base: string;
  timeZone: string;
  invitations: Invitation[];
  mayChange: boolean;
}

/** Who was invited and has not answered, with what can be done about it. */
export function WaitingInvitations({ t, base, timeZone, invitations, mayChange }: Props) {
  return (
    <Card title={t("tenancy.invitations")} bleed>
      <List>
        {invitations.map(({ id, email, role, until, state }) => (
          <ListItem
            key={id}
            icon={<Icon name={state === "expired" ? "hourglass" : "mail"} />}
            title={<bdi dir="ltr">{email}</bdi>}
            note={t(state === "expired" ? "tenancy.invitationExpired" : "tenancy.invitedAs", {
              role: roleName(t, role),
              day: dateIn(t.locale, "date", until, timeZone),
            })}
            end={mayChange && (
              <form method="post" class="row">
                <Button type="submit" size="small" formaction={`${base}/${id}/reminder`}>
                  {t("tenancy.sendAgain")}
                </Button>
                <Button type="submit" size="small" kind="danger" formaction={`${base}/${id}/revocation`}>
                  {t("tenancy.revoke")}
                </Button>
              </form>
            )}
          />
        ))}
      </List>
    </Card>
  );
}
