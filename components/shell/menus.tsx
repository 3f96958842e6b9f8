import { Avatar } from "@/components/ui/Avatar.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { MenuAction, MenuLink } from "@/components/ui/Menu.tsx";
import type { Frame } from "./frame.ts";

/** The clinics that one can change to. */
export function ClinicMenu({ t, clinic, clinics }: Frame) {
  return (
    <>
      <p class="heading">{t("shell.chooseClinic")}</p>
      <ul>
        {clinics.map(({ slug, name }) => (
          <MenuLink
            key={slug}
            href={`/c/${slug}`}
            current={slug === clinic.slug}
            icon={<Avatar name={name} size="small" square tone="accent" />}
            end={slug === clinic.slug ? <Icon name="check" /> : undefined}
          >
            {name}
          </MenuLink>
        ))}
      </ul>
    </>
  );
}

/** One's own account, the appearance of this browser, and the way out. */
export function UserMenu({ t, theme }: Frame) {
  const themes = [
    { value: "system", icon: "monitor", label: t("shell.system"), chosen: theme === undefined },
    { value: "light", icon: "sun", label: t("shell.light"), chosen: theme === "light" },
    { value: "dark", icon: "moon", label: t("shell.dark"), chosen: theme === "dark" },
  ] as const;
  return (
    <>
      <ul>
        <MenuLink href="/account" icon={<Icon name="circle-user" />}>{t("shell.account")}</MenuLink>
      </ul>
      <hr />
      <form method="post" action="/theme" class="theme-choice">
        <span class="heading" aria-hidden="true">{t("shell.theme")}</span>
        <span class="segmented" role="group" aria-label={t("shell.theme")}>
          {themes.map(({ value, icon, label, chosen }) => (
            <button
              type="submit"
              key={value}
              name="theme"
              value={value}
              aria-pressed={`${chosen}`}
              aria-label={label}
              title={label}
            >
              <Icon name={icon} />
            </button>
          ))}
        </span>
      </form>
      <hr />
      <ul>
        <MenuAction action="/lock" icon={<Icon name="lock" />}>{t("account.lock")}</MenuAction>
        <MenuAction action="/sign-out" icon={<Icon name="log-out" flip />}>{t("shell.signOut")}</MenuAction>
      </ul>
    </>
  );
}
