import type { ComponentChildren } from "preact";
import { Icon } from "@/components/ui/Icon.tsx";
import { Mark } from "@/components/ui/Mark.tsx";
import { locales, nameOfLanguage } from "@/core/text.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  /** The page in another language. */
  languageHref?: (locale: string) => string;
  wide?: boolean;
  children: ComponentChildren;
  live?: ComponentChildren;
}

/** The frame of signed-out pages: one piece of paper in the middle of the desk. */
export function Lobby({ t, languageHref = (locale) => `?lang=${locale}`, wide, children, live }: Props) {
  return (
    <>
      <a class="skip" href="#main">{t("shell.skipToContent")}</a>
      <div class="lobby">
        <header>
          <a class="brand" href="/">
            <Mark />Cusp
          </a>
        </header>
        <main id="main" tabIndex={-1} data-wide={wide}>
          <div class="card">
            <div class="card-body stack" data-gap="5">{children}</div>
          </div>
        </main>
        <footer>
          <nav aria-label={t("shell.language")} class="languages">
            <Icon name="languages" />
            {locales.map((locale) => (
              <a
                key={locale}
                lang={locale}
                hreflang={locale}
                href={languageHref(locale)}
                aria-current={locale === t.locale ? "true" : "false"}
              >
                {nameOfLanguage[locale]}
              </a>
            ))}
          </nav>
        </footer>
      </div>
      {live}
    </>
  );
}
