import { Avatar } from "@/components/ui/Avatar.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  slug: string;
  practitioners: { id: string; name: string }[];
  mayChange: boolean;
}

/** Practitioners who cannot sign in: each can be invited. */
export function WithoutLogin({ t, slug, practitioners, mayChange }: Props) {
  const invite = `/c/${slug}/settings/invitations/new`;
  return (
    <Card title={t("tenancy.withoutLogin")} bleed>
      <List>
        {practitioners.map(({ id, name }) => (
          <ListItem
            key={id}
            icon={<Avatar name={name} />}
            title={<bdi>{name}</bdi>}
            note={t("tenancy.withoutLoginText")}
            end={mayChange && (
              <Button size="small" href={`${invite}?practitionerId=${id}`}>{t("tenancy.inviteThem")}</Button>
            )}
          />
        ))}
      </List>
    </Card>
  );
}
