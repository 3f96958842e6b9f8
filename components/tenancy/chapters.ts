import type { IconName } from "@/components/ui/Icon.tsx";
import type { TextKey } from "@/texts/mod.ts";

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
    path: "practitioners",
    icon: "stethoscope",
    label: "tenancy.practitioners",
    about: "tenancy.practitionersAbout",
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
    section: "patients",
    path: "patients",
    icon: "user-plus",
    label: "record.sexes",
    about: "record.sexesAbout",
    permission: "clinic.write",
  },
  {
    section: "patients",
    path: "fields",
    icon: "list",
    label: "fields.title",
    about: "fields.about",
    permission: "fields.write",
  },
  {
    section: "patients",
    path: "/patients/duplicates",
    icon: "merge",
    label: "merging.duplicates",
    about: "merging.duplicatesAbout",
    permission: "patients.merge",
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
    path: "imports",
    icon: "upload",
    label: "moving.title",
    about: "moving.about",
    permission: "imports.read",
  },
  {
    section: "integrations",
    path: "exports",
    icon: "download",
    label: "exports.title",
    about: "exports.about",
    permission: "clinic.export",
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
