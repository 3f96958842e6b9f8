import type { ComponentChildren } from "preact";
import { directionOf, type Locale } from "@/core/text.ts";
import type { Theme } from "./frame.ts";

interface Props {
  locale: Locale;
  title: string;
  /** The stylesheet's address, hashed by `asset()`. */
  stylesheet: string;
  /** What this browser chose; without it the page follows the device. */
  theme?: Theme;
  /** `roomy` for patients, `compact` for a reception that asked for it. */
  density?: "compact" | "roomy";
  children: ComponentChildren;
}

/** The HTML document around every page. */
export function Document({ locale, title, stylesheet, theme, density, children }: Props) {
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={theme} data-density={density}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={theme ?? "light dark"} />
        <title>{title}</title>
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icon-180.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
      </head>
      <body>{children}</body>
    </html>
  );
}
