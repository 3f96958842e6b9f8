import { Avatar } from "@/components/ui/Avatar.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Menu } from "@/components/ui/Menu.tsx";
import { ClinicMenu, UserMenu } from "./menus.tsx";
import type { Frame } from "./frame.ts";
import { Nav } from "./Nav.tsx";

/** Where one can go: the clinic on top, the person at the foot. Icons alone on a portrait tablet. */
export function Sidebar(frame: Frame) {
  const { t, clinic, user, nav, footNav } = frame;
  return (
    <aside class="sidebar" aria-label={t("shell.sidebar")}>
      <Menu id="clinic-menu" class="switcher" align="start" button={<Who name={clinic.name} square />}>
        <ClinicMenu {...frame} />
      </Menu>
      <a
        class="button search-button"
        href={`/c/${clinic.slug}/patients`}
        data-palette
        aria-keyshortcuts="Control+K Meta+K"
      >
        <Icon name="search" />
        <span>{t("shell.search")}</span>
        <kbd class="push" dir="ltr" aria-hidden="true">Ctrl K</kbd>
      </a>
      <Nav t={t} label={t("shell.main")} items={nav} />
      <div class="sidebar-foot stack" data-gap="1">
        {footNav && <Nav t={t} label={t("shell.clinic")} items={footNav} />}
        <Menu id="user-menu" class="switcher" align="start" button={<Who {...user} />}>
          <UserMenu {...frame} />
        </Menu>
      </div>
    </aside>
  );
}

function Who({ name, role, square }: { name: string; role?: string; square?: boolean }) {
  return (
    <>
      <Avatar name={name} square={square} tone={square ? "accent" : undefined} />
      <span>
        <b class="truncate">{name}</b>
        {role && <small class="truncate">{role}</small>}
      </span>
      <Icon name="chevrons-up-down" />
    </>
  );
}
