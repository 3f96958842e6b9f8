import type { Frame, Theme } from "@/components/shell/frame.ts";
import { directionOf } from "@/core/text.ts";
import type { T } from "@/texts/mod.ts";

/** A clinic's desk with somebody at it. */
export function frameOf(t: T, theme?: Theme): Frame {
  const at = "/dev/ui";
  return {
    locale: t.locale,
    dir: directionOf(t.locale),
    t,
    theme,
    clinic: { slug: "noor", name: "Noor Dental" },
    clinics: [{ slug: "noor", name: "Noor Dental" }, { slug: "bega", name: "Clinica Bega" }],
    user: { name: "Sana Iqbal", role: "Front desk" },
    nav: [
      { href: at, label: "Agenda", icon: "calendar-days", current: true },
      { href: `${at}/desk`, label: "Patients", icon: "users" },
      { href: `${at}?inbox`, label: "Inbox", icon: "inbox", count: 5 },
      { href: `${at}?waiting`, label: "Waiting list", icon: "hourglass", count: 7 },
      { href: `${at}/paper`, label: "Invoices", icon: "receipt-text", group: "Money" },
      { href: `${at}?reports`, label: "Reports", icon: "chart-column", group: "Money" },
    ],
    footNav: [{ href: `${at}?settings`, label: "Settings", icon: "settings" }],
  };
}
