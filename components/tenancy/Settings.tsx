import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "@/components/ui/Icon.tsx";
import type { T, TextKey } from "@/texts/mod.ts";

/** The chapters of a clinic's settings, and what one must hold to open each. */
const chapters: { path: string; icon: IconName; label: TextKey; permission?: string }[] = [
  { path: "staff", icon: "users", label: "tenancy.staff", permission: "members.read" },
  { path: "roles", icon: "shield", label: "tenancy.roles", permission: "members.read" },
  { path: "support", icon: "life-buoy", label: "operators.support", permission: "support.read" },
  { path: "modules", icon: "layers", label: "tenancy.modules", permission: "clinic.write" },
  { path: "keys", icon: "key-round", label: "keys.title", permission: "api_keys.manage" },
  { path: "two-step", icon: "shield-check", label: "account.twoStep", permission: "clinic.write" },
  { path: "permissions", icon: "shield", label: "tenancy.ownPermissions" },
];

interface Props {
  t: T;
  slug: string;
  permissions: ReadonlySet<string>;
  /** Where one is, as a path. */
  here: string;
  children: ComponentChildren;
}

/** The chapters of the settings beside the one that is open; those one may not open are not there. */
export function Settings({ t, slug, permissions, here, children }: Props) {
  const base = `/c/${slug}/settings`;
  return (
    <div class="settings">
      <nav class="nav" aria-label={t("tenancy.settings")}>
        <ul class="nav">
          {chapters.filter(({ permission }) => !permission || permissions.has(permission)).map((
            { path, icon, label },
          ) => (
            <li key={path}>
              <a
                href={`${base}/${path}`}
                aria-current={here.startsWith(`${base}/${path}`) ? "page" : "false"}
              >
                <Icon name={icon} />
                {t(label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        <div class="stack wide" data-gap="6">{children}</div>
      </div>
    </div>
  );
}
