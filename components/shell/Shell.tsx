import type { ComponentChildren } from "preact";
import { Icon } from "@/components/ui/Icon.tsx";
import { BottomBar } from "./BottomBar.tsx";
import type { Frame } from "./frame.ts";
import { Sidebar } from "./Sidebar.tsx";

interface Props extends Frame {
  /** Empty where the page brings its own heading. */
  title: string;
  /** A short fact beside the title, at the desk. */
  subtitle?: ComponentChildren;
  /** Previous and next, the view, and one primary button at the end. */
  actions?: ComponentChildren;
  /** What stands beside the page on a wide screen; with `railKeep` also below it on a phone. */
  rail?: ComponentChildren;
  railKeep?: boolean;
  /** No padding: for calendars and lists that reach the edges. */
  bleed?: boolean;
  children: ComponentChildren;
}

/** The frame of a clinic's desk: the work is a sheet of paper, with the sidebar beside it. */
export function Shell({ title, subtitle, actions, rail, railKeep, bleed, children, ...frame }: Props) {
  const { t, clinic, banner, live } = frame;
  return (
    <>
      <a class="skip" href="#main">{t("shell.skipToContent")}</a>
      <div class="shell">
        {banner}
        <Sidebar {...frame} />
        <div class="sheet-main">
          <header class="topbar">
            {title && <h1>{title}</h1>}
            {subtitle && <span class="faint">{subtitle}</span>}
            <a
              class="button phone-only"
              data-kind="quiet"
              data-icon
              data-palette
              href={`/c/${clinic.slug}/patients`}
              aria-label={t("shell.searchPatientsAndPages")}
            >
              <Icon name="search" />
            </a>
            {actions && <div class="push row">{actions}</div>}
          </header>
          <main class="content" id="main" tabIndex={-1} data-bleed={bleed}>{children}</main>
          {rail && <aside class="rail" aria-label={title} data-keep={railKeep}>{rail}</aside>}
        </div>
        <BottomBar {...frame} />
      </div>
      {live}
    </>
  );
}
