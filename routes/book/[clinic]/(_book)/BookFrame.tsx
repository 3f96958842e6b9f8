import type { ComponentChildren } from "preact";
import type { State } from "@/core/fresh.ts";
import { locales, nameOfLanguage } from "@/core/text.ts";
import type { PublicClinic } from "@/domain/scheduling/mod.ts";
import { Pocket } from "@/components/shell/Pocket.tsx";
import { onwards } from "./onwards.ts";

interface Props {
  state: State;
  url: URL;
  clinic: PublicClinic;
  dock?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of a clinic's booking pages, with the other languages at its head. */
export function BookFrame({ state: { t }, url, clinic, dock, children }: Props) {
  const [place, ...others] = clinic.places;
  const where = others.length === 0 ? `\u2068${place.address ?? place.name}\u2069` : undefined;
  return (
    <Pocket
      t={t}
      clinic={{ name: clinic.name, place: where }}
      dock={dock}
      actions={
        <nav class="row" data-gap="0" aria-label={t("booking.language")}>
          {locales.filter((locale) => locale !== t.locale).map((locale) => (
            <a
              key={locale}
              class="button"
              data-kind="quiet"
              data-size="small"
              lang={locale}
              hreflang={locale}
              href={inLanguage(url, locale)}
            >
              {nameOfLanguage[locale]}
            </a>
          ))}
        </nav>
      }
    >
      {children}
    </Pocket>
  );
}

/** The same page in another language. */
function inLanguage(url: URL, locale: string): string {
  const query = new URLSearchParams(url.searchParams);
  query.set("lang", locale);
  return onwards(new URL(`${url.pathname}?${query}`, url), url.pathname, Object.fromEntries(query));
}
