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

const chapter = (
  section: Chapter["section"],
  path: string,
  icon: IconName,
  label: TextKey,
  about: TextKey,
  permission?: string,
): Chapter => ({ section, path, icon, label, about, permission });

const chapters: Chapter[] = [
  chapter("clinic", "clinic", "building", "clinic.profile", "clinic.profileAbout", "clinic.write"),
  chapter("clinic", "branding", "image", "clinic.brand", "clinic.brandAbout", "clinic.write"),
  chapter("clinic", "region", "globe", "clinic.region", "clinic.regionAbout", "clinic.write"),
  chapter("team", "staff", "users", "tenancy.staff", "clinic.staffAbout", "members.read"),
  chapter(
    "team",
    "practitioners",
    "stethoscope",
    "tenancy.practitioners",
    "tenancy.practitionersAbout",
    "members.read",
  ),
  chapter("team", "roles", "shield", "tenancy.roles", "clinic.rolesAbout", "members.read"),
  chapter("team", "mobile", "smartphone", "clinic.mobile", "clinic.mobileAbout", "clinic.write"),
  chapter("calendar", "hours", "clock", "clinic.hours", "clinic.hoursAbout", "schedule.write"),
  chapter(
    "calendar",
    "calendars",
    "calendar-check",
    "booking.calendars",
    "booking.calendarsAbout",
    "schedule.write",
  ),
  chapter(
    "calendar",
    "resources",
    "door-open",
    "booking.resources",
    "booking.resourcesAbout",
    "schedule.write",
  ),
  chapter("calendar", "days", "calendar", "scheduling.days", "scheduling.daysAbout", "schedule.write"),
  chapter(
    "calendar",
    "/absences",
    "calendar-off",
    "calendar.absences",
    "calendar.absencesAbout",
    "absences.write",
  ),
  chapter(
    "calendar",
    "appointments",
    "calendar-days",
    "calendar.settings",
    "calendar.settingsAbout",
    "clinic.write",
  ),
  chapter(
    "calendar",
    "waiting",
    "hourglass",
    "waiting.settings",
    "waiting.settingsAbout",
    "schedule.write",
  ),
  chapter("calendar", "recall", "bell", "recall.rules", "recall.rulesAbout", "schedule.write"),
  chapter("calendar", "feeds", "calendar-check", "waiting.feeds", "waiting.feedsAbout", "feeds.write"),
  chapter("patients", "patients", "user-plus", "record.sexes", "record.sexesAbout", "clinic.write"),
  chapter("patients", "fields", "list", "fields.title", "fields.about", "fields.write"),
  chapter(
    "patients",
    "/patients/duplicates",
    "merge",
    "merging.duplicates",
    "merging.duplicatesAbout",
    "patients.merge",
  ),
  chapter("money", "/services", "list", "shell.services", "clinic.servicesAbout", "services.write"),
  chapter("integrations", "modules", "layers", "tenancy.modules", "clinic.modulesAbout", "clinic.write"),
  chapter("integrations", "imports", "upload", "moving.title", "moving.about", "imports.read"),
  chapter("integrations", "exports", "download", "exports.title", "exports.about", "clinic.export"),
  chapter("integrations", "keys", "key-round", "keys.title", "clinic.keysAbout", "api_keys.manage"),
  chapter("security", "permissions", "shield-check", "tenancy.ownPermissions", "clinic.permissionsAbout"),
  chapter("security", "two-step", "smartphone", "account.twoStep", "clinic.twoStepAbout", "clinic.write"),
  chapter("security", "support", "life-buoy", "operators.support", "clinic.supportAbout", "support.read"),
  chapter("security", "/audit", "book-open", "audit.title", "clinic.auditAbout", "audit.read"),
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
