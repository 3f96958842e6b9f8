import type { ComponentChildren } from "preact";
import type { State } from "@/core/fresh.ts";
import { locales, nameOfLanguage } from "@/core/text.ts";
import { Pocket } from "@/components/shell/Pocket.tsx";

interface Props {
  state: State;
  clinicName: string;
  children: ComponentChildren;
}

/** The frame of what a clinic's guest is shown by a link: one column, in any of the languages. */
export function GuestPage({ state: { t }, clinicName, children }: Props) {
  return (
    <Pocket t={t} clinic={{ name: clinicName }}>
      <div class="stack" data-gap="5">
        {children}
        <nav class="languages" aria-label={t("shell.language")}>
          {locales.map((locale) => (
            <a
              key={locale}
              lang={locale}
              hreflang={locale}
              href={`?lang=${locale}`}
              aria-current={locale === t.locale ? "true" : "false"}
            >
              {nameOfLanguage[locale]}
            </a>
          ))}
        </nav>
      </div>
    </Pocket>
  );
}
