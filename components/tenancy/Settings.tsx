import type { ComponentChildren } from "preact";
import { Icon } from "@/components/ui/Icon.tsx";
import type { T, TextKey } from "@/texts/mod.ts";
import { type Chapter, chapters, sections } from "./chapters.ts";

/** The chapters that one may open, by section; a section without any is left out. */
export function chaptersFor(permissions: ReadonlySet<string>): [section: TextKey, Chapter[]][] {
  const open = chapters.filter(({ permission }) => !permission || permissions.has(permission));
  return sections
    .map((name): [TextKey, Chapter[]] => [
      `clinic.section_${name}`,
      open.filter(({ section }) => section === name),
    ])
    .filter(([, chapters]) => chapters.length > 0);
}

/** Where a chapter stands. */
export const placeOf = (slug: string, { path }: Chapter): string =>
  path.startsWith("/") ? `/c/${slug}${path}` : `/c/${slug}/settings/${path}`;

interface Props {
  t: T;
  slug: string;
  permissions: ReadonlySet<string>;
  /** Where one is, as a path. */
  here: string;
  children: ComponentChildren;
}

/** The chapters of the settings beside the one that is open; those one may not open are not there. */
export function Settings({ t, slug, permissions, here, children }: Props) {
  return (
    <div class="settings">
      <nav class="nav" aria-label={t("tenancy.settings")}>
        {chaptersFor(permissions).map(([section, chapters]) => (
          <section key={section}>
            <h2>{t(section)}</h2>
            <ul class="nav">
              {chapters.map((chapter) => (
                <li key={chapter.path}>
                  <a
                    href={placeOf(slug, chapter)}
                    aria-current={here.startsWith(placeOf(slug, chapter)) ? "page" : "false"}
                  >
                    <Icon name={chapter.icon} />
                    {t(chapter.label)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <div>
        <div class="stack wide" data-gap="6">{children}</div>
      </div>
    </div>
  );
}
