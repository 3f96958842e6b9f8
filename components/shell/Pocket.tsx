import type { ComponentChildren } from "preact";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { T } from "@/texts/mod.ts";
import type { NavItem } from "./frame.ts";
import { count } from "./Nav.tsx";

interface Props {
  t: T;
  clinic: { name: string; place?: string };
  /** At most five destinations; none before signing in. */
  nav?: NavItem[];
  /** What stands at the end of the head, such as signing out. */
  actions?: ComponentChildren;
  /** The step's total and its button, above the edge of the glass. */
  dock?: ComponentChildren;
  banner?: ComponentChildren;
  children: ComponentChildren;
  live?: ComponentChildren;
}

/** The frame of patients' pages: one column the width of a hand. Its document says `density="roomy"`. */
export function Pocket({ t, clinic, nav = [], actions, dock, banner, children, live }: Props) {
  return (
    <>
      <a class="skip" href="#main">{t("shell.skipToContent")}</a>
      <div class="pocket">
        {banner}
        <header>
          <Avatar name={clinic.name} size="large" square tone="accent" />
          <span class="grow">
            <b>{clinic.name}</b>
            {clinic.place && <small>{clinic.place}</small>}
          </span>
          {actions}
        </header>
        <main id="main" tabIndex={-1}>{children}</main>
        {dock && <footer class="dock">{dock}</footer>}
        {nav.length > 0 && (
          <nav class="bottom-bar" aria-label={t("shell.main")}>
            {nav.map((item) => (
              <a key={item.href} href={item.href} aria-current={item.current ? "page" : "false"}>
                <Icon name={item.icon} />
                <span class="truncate">{item.label}</span>
                {item.count ? count(t, item.count) : null}
              </a>
            ))}
          </nav>
        )}
      </div>
      {live}
    </>
  );
}
