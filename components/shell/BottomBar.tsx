import { Icon } from "@/components/ui/Icon.tsx";
import { ClinicMenu, UserMenu } from "./menus.tsx";
import type { Frame } from "./frame.ts";
import { count, Nav } from "./Nav.tsx";

/** A phone's way around: four destinations under the thumb, and the rest behind “More”. */
export function BottomBar(frame: Frame) {
  const { t, footNav = [], clinics } = frame;
  const nav = frame.nav.filter(({ notOnPhone }) => !notOnPhone);
  const rest = [...nav.slice(4), ...footNav];
  return (
    <>
      <nav class="bottom-bar" aria-label={t("shell.main")}>
        {nav.slice(0, 4).map((item) => (
          <a key={item.href} href={item.href} aria-current={item.current ? "page" : "false"}>
            <Icon name={item.icon} />
            <span class="truncate">{item.label}</span>
            {item.count ? count(t, item.count) : null}
          </a>
        ))}
        <button type="button" popovertarget="more-menu">
          <Icon name="menu" />
          <span>{t("shell.more")}</span>
        </button>
      </nav>
      <div class="menu more-menu" id="more-menu" popover="auto">
        {rest.length > 0 && <Nav t={t} label={t("shell.more")} items={rest} />}
        <hr />
        {clinics.length > 1 && (
          <>
            <ClinicMenu {...frame} />
            <hr />
          </>
        )}
        <UserMenu {...frame} />
      </div>
    </>
  );
}
