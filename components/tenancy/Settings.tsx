import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "@/components/ui/Icon.tsx";
import type { T, TextKey } from "@/texts/mod.ts";

/** The parts of the settings, in the order that they are shown. One in which nothing applies is not there. */
const sections = [
  "clinic",
  "team",
  "calendar",
  "patients",
  "money",
  "messages",
  "integrations",
  "security",
] as const;

/** One page of the settings, and what one must hold to open it. A path that begins with a slash is the clinic's, not theirs. */
export interface Chapter {
  section: typeof sections[number];
  path: string;
  icon: IconName;
  label: TextKey;
  about: TextKey;
  permission?: string;
}

const chapters: Chapter[] = [
  {
    section: "clinic",
    path: "clinic",
    icon: "building",
    label: "clinic.profile",
    about: "clinic.profileAbout",
    permission: "clinic.write",
  },
  {
    section: "clinic",
    path: "branding",
    icon: "image",
    label: "clinic.brand",
    about: "clinic.brandAbout",
    permission: "clinic.write",
  },
  {
    section: "clinic",
    path: "region",
    icon: "globe",
    label: "clinic.region",
    about: "clinic.regionAbout",
    permission: "clinic.write",
  },
  {
    section: "team",
    path: "staff",
    icon: "users",
    label: "tenancy.staff",
    about: "clinic.staffAbout",
    permission: "members.read",
  },
  {
    section: "team",
    path: "roles",
    icon: "shield",
    label: "tenancy.roles",
    about: "clinic.rolesAbout",
    permission: "members.read",
  },
  {
    section: "team",
    path: "mobile",
    icon: "smartphone",
    label: "clinic.mobile",
    about: "clinic.mobileAbout",
    permission: "clinic.write",
  },
  {
    section: "calendar",
    path: "hours",
    icon: "clock",
    label: "clinic.hours",
    about: "clinic.hoursAbout",
    permission: "schedule.write",
  },
  {
    section: "money",
    path: "/services",
    icon: "list",
    label: "shell.services",
    about: "clinic.servicesAbout",
    permission: "services.write",
  },
  {
    section: "integrations",
    path: "modules",
    icon: "layers",
    label: "tenancy.modules",
    about: "clinic.modulesAbout",
    permission: "clinic.write",
  },
  {
    section: "integrations",
    path: "keys",
    icon: "key-round",
    label: "keys.title",
    about: "clinic.keysAbout",
    permission: "api_keys.manage",
  },
  {
    section: "security",
    path: "permissions",
    icon: "shield-check",
    label: "tenancy.ownPermissions",
    about: "clinic.permissionsAbout",
  },
  {
    section: "security",
    path: "two-step",
    icon: "smartphone",
    label: "account.twoStep",
    about: "clinic.twoStepAbout",
    permission: "clinic.write",
  },
  {
    section: "security",
    path: "support",
    icon: "life-buoy",
    label: "operators.support",
    about: "clinic.supportAbout",
    permission: "support.read",
  },
  {
    section: "security",
    path: "/audit",
    icon: "book-open",
    label: "audit.title",
    about: "clinic.auditAbout",
    permission: "audit.read",
  },
/** The chapters of a clinic's settings, and what one must hold to open each. */
const chapters: { path: string; icon: IconName; label: TextKey; permission?: string }[] = [
  { path: "staff", icon: "users", label: "tenancy.staff", permission: "members.read" },
  { path: "roles", icon: "shield", label: "tenancy.roles", permission: "members.read" },
  { path: "support", icon: "life-buoy", label: "operators.support", permission: "support.read" },
  { path: "imports", icon: "upload", label: "moving.title", permission: "imports.read" },
  { path: "modules", icon: "layers", label: "tenancy.modules", permission: "clinic.write" },
  { path: "two-step", icon: "shield-check", label: "account.twoStep", permission: "clinic.write" },
  { path: "permissions", icon: "key-round", label: "tenancy.ownPermissions" },
];

/** The chapters that one may open, by section; a section without any is left out. */
export function chaptersFor(permissions: ReadonlySet<string>): [section: TextKey, Chapter[]][] {
  const open = chapters.filter(({ permission }) => !permission || permissions.has(permission));
  return sections
    .map((name): [TextKey, Chapter[]] => [
      `clinic.section_${name}`,
      open.filter(({ section }) => section === name),
    ])
    .filter(([, chapters]) => chapters.length > 0);
}

/** Where a chapter stands. */
export const placeOf = (slug: string, { path }: Chapter): string =>
  path.startsWith("/") ? `/c/${slug}${path}` : `/c/${slug}/settings/${path}`;

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
  return (
    <div class="settings">
      <nav class="nav" aria-label={t("tenancy.settings")}>
        {chaptersFor(permissions).map(([section, chapters]) => (
          <section key={section}>
            <h2>{t(section)}</h2>
            <ul class="nav">
              {chapters.map((chapter) => (
                <li key={chapter.path}>
                  <a
                    href={placeOf(slug, chapter)}
                    aria-current={here.startsWith(placeOf(slug, chapter)) ? "page" : "false"}
                  >
                    <Icon name={chapter.icon} />
                    {t(chapter.label)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <div>
        <div class="stack wide" data-gap="6">{children}</div>
      </div>
    </div>
  );
}
