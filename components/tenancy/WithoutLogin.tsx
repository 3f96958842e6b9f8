import { Avatar } from "@/components/ui/Avatar.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  base: string;
  practitioners: { id: string; name: string }[];
  mayInvite: boolean;
}

/** Practitioners who cannot sign in, each of whom can be invited. */
export function WithoutLogin({ t, base, practitioners, mayInvite }: Props) {
  return (
    <Card title={t("tenancy.withoutLogin")} bleed>
      <List>
        {practitioners.map(({ id, name }) => (
          <ListItem
            key={id}
            icon={<Avatar name={name} />}
            title={<bdi>{name}</bdi>}
            note={t("tenancy.withoutLoginText")}
            end={mayInvite && (
              <Button size="small" href={`${base}/new?practitionerId=${id}`}>
                {t("tenancy.inviteThem")}
              </Button>
            )}
          />
        ))}
      </List>
    </Card>
  );
}
