import { Card } from "@/components/ui/Card.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { T } from "@/texts/mod.ts";
import { chaptersFor, placeOf } from "./chapters.ts";

/** Every part of the settings that one may open, with what it is for. */
export function SettingsOverview(
  { t, slug, permissions }: { t: T; slug: string; permissions: ReadonlySet<string> },
) {
  return (
    <>
      {chaptersFor(permissions).map(([section, chapters]) => (
        <Card key={section} title={t(section)} bleed>
          <List>
            {chapters.map((chapter) => (
              <ListItem
                key={chapter.path}
                href={placeOf(slug, chapter)}
                icon={<Icon name={chapter.icon} />}
                title={t(chapter.label)}
                note={t(chapter.about)}
              />
            ))}
          </List>
        </Card>
      ))}
    </>
  );
}
