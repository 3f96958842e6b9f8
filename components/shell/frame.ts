import type { ComponentChildren } from "preact";
import type { IconName } from "@/components/ui/Icon.tsx";
import type { Locale } from "@/core/text.ts";
import type { T } from "@/texts/mod.ts";

export interface ClinicName {
  slug: string;
  name: string;
}

/** A destination of the sidebar. The first four are within a thumb's reach on a phone. */
export interface NavItem {
  href: string;
  label: string;
  icon: IconName;
  current?: boolean;
  /** What waits there. */
  count?: number;
  /** Not in the bar of a phone. */
  notOnPhone?: boolean;
  /** The heading that it stands under. */
  group?: string;
}

/** What every page of a clinic's desk shares. */
export interface Frame {
  locale: Locale;
  dir: "ltr" | "rtl";
  t: T;
  clinic: ClinicName;
  clinics: ClinicName[];
  user: { name: string; role: string };
  nav: NavItem[];
  /** Settings, help: the foot of the sidebar. */
  footNav?: NavItem[];
  banner?: ComponentChildren;
  /** Islands that every page carries: the palette, the toasts. */
  live?: ComponentChildren;
  /** The theme that this browser chose. */
  theme?: Theme;
}

export type Theme = "light" | "dark";

/** The theme of that name; anything else follows the device. */
export function themeNamed(name: string | null | undefined): Theme | undefined {
  return name === "light" || name === "dark" ? name : undefined;
}

/** The theme that the `cusp-theme` cookie of this browser names. */
export function themeOf(cookieHeader: string | null): Theme | undefined {
  return themeNamed(cookieHeader?.match(/(?:^|;\s*)cusp-theme=(\w+)/)?.[1]);
}
