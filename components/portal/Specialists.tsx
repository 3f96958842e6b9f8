import { Avatar } from "@/components/ui/Avatar.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { Specialist } from "@/domain/catalog/specialists.ts";
import type { T } from "@/texts/mod.ts";

/** Who treats at the clinic, and what they practise. */
export function Specialists({ t, practitioners }: { t: T; practitioners: Specialist[] }) {
  return (
    <Card title={t("portal.whoTreats")} bleed>
      <List>
        {practitioners.map(({ id, name, specialties }) => (
          <ListItem
            key={id}
            icon={<Avatar name={name} />}
            title={<bdi>{name}</bdi>}
            note={specialties.map(({ name }) => name).join(", ") || undefined}
          />
        ))}
      </List>
    </Card>
  );
}
