import type { ComponentChildren } from "preact";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Mark } from "@/components/ui/Mark.tsx";
import type { NavItem } from "@/components/shell/frame.ts";
import { Nav } from "@/components/shell/Nav.tsx";
import type { T } from "@/texts/mod.ts";

/** What every page of the office shares. */
export interface OfficeFrame {
  t: T;
  /** The operator's name. */
  name: string;
  nav: NavItem[];
  live?: ComponentChildren;
}

interface Props extends OfficeFrame {
  title: string;
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of the office of those who run the platform; signing out is in sight on every page. */
export function Office({ t, name, nav, live, title, actions, children }: Props) {
  return (
    <>
      <a class="skip" href="#main">{t("shell.skipToContent")}</a>
      <div class="shell">
        <aside class="sidebar" aria-label={t("shell.sidebar")}>
          <a class="brand" href="/admin">
            <Mark />
            <span class="label">{t("operators.office")}</span>
          </a>
          <Nav t={t} label={t("shell.main")} items={nav} />
          <div class="sidebar-foot stack" data-gap="2">
            <a class="row" data-wrap="no" href="/account" title={t("shell.account")}>
              <Avatar name={name} />
              <b class="truncate label">{name}</b>
            </a>
            <SignOut t={t} />
          </div>
        </aside>
        <div class="sheet-main">
          <header class="topbar">
            <h1>{title}</h1>
            <div class="push row">
              {actions}
              <span class="phone-only row">
                <Button href="/account" kind="quiet" label={t("shell.account")}>
                  <Icon name="circle-user" />
                </Button>
                <SignOut t={t} />
              </span>
            </div>
          </header>
          <main class="content" id="main" tabIndex={-1}>
            <div class="stack" data-gap="6">{children}</div>
          </main>
        </div>
        <nav class="bottom-bar" aria-label={t("shell.main")}>
          {nav.map((item) => (
            <a key={item.href} href={item.href} aria-current={item.current ? "page" : "false"}>
              <Icon name={item.icon} />
              <span class="truncate">{item.label}</span>
            </a>
          ))}
        </nav>
      </div>
      {live}
    </>
  );
}

function SignOut({ t }: { t: T }) {
  return (
    <form method="post" action="/sign-out">
      <Button type="submit" kind="quiet">
        <Icon name="log-out" flip />
        <span class="label">{t("operators.signOut")}</span>
      </Button>
    </form>
  );
}
