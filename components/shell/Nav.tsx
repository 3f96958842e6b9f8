import { Badge } from "@/components/ui/Badge.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { T } from "@/texts/mod.ts";
import type { NavItem } from "./frame.ts";

/** Destinations under their headings, in the order given. */
export function Nav({ t, label, items }: { t: T; label: string; items: NavItem[] }) {
  const groups = Map.groupBy(items, (item) => item.group);
  return (
    <nav class="nav" aria-label={label}>
      {[...groups].map(([group, members]) => [
        group && <h2 key={group}>{group}</h2>,
        <ul class="nav" key={`${group}:`}>
          {members.map((item) => (
            <li key={item.href}>
              <NavLink t={t} item={item} />
            </li>
          ))}
        </ul>,
      ])}
    </nav>
  );
}

function NavLink({ t, item }: { t: T; item: NavItem }) {
  return (
    <a href={item.href} aria-current={item.current ? "page" : "false"} title={item.label}>
      <Icon name={item.icon} />
      <span class="label">{item.label}</span>
      {item.count ? <span class="count">{count(t, item.count)}</span> : null}
    </a>
  );
}

/** A count that waits, with its word for those who cannot see it. */
export function count(t: T, waiting: number) {
  return (
    <Badge quiet>
      <span aria-hidden="true">{waiting > 99 ? "99+" : waiting}</span>
      <span class="visually-hidden">{t("shell.unread", { count: waiting })}</span>
    </Badge>
  );
}
