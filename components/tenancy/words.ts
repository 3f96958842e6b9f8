import { languageTag } from "@/core/text.ts";
import { countries } from "@/domain/tenancy/country.ts";
import type { Explained } from "@/domain/tenancy/explanation.ts";
import type { T, TextKey } from "@/texts/mod.ts";

/** What a role is called. */
export const roleName = (t: T, role: string): string => t(`shell.role_${role}` as TextKey);

/** What a permission permits; one that has no sentence yet says what its migration says. */
export function permissionName(
  t: T,
  { permission, description }: { permission: string; description: string },
): string {
  const key = `tenancy.may_${permission.replaceAll(".", "_")}` as TextKey;
  return key in t.sentences ? t(key) : description;
}

/** What a section of permissions is called. */
export function sectionName(t: T, section: string): string {
  const key = `tenancy.section_${section}` as TextKey;
  return key in t.sentences ? t(key) : section;
}

// As a day goes: from the clinic's people to its money.
const order = [
  "clinic",
  "patients",
  "scheduling",
  "records",
  "dental_chart",
  "files",
  "catalog",
  "billing",
  "specialists",
  "marketplace",
];

/** Permissions by section, in the order that a day goes; a section that is not known here comes last. */
export function bySection<P extends { section: string }>(permissions: P[]): [section: string, P[]][] {
  const place = (section: string) => (order.indexOf(section) + order.length + 1) % (order.length + 1);
  return [...Map.groupBy(permissions, ({ section }) => section)]
    .sort(([one], [other]) => place(one) - place(other));
}

/** Why somebody of a role can or can't. */
export function whySentence(t: T, role: string, { why, fromPlan, override }: Explained): string {
  return t(`tenancy.why_${why}`, {
    role: roleName(t, role),
    reason: override?.reason ?? "",
    plan: t(`tenancy.plan_${fromPlan ?? "any"}` as TextKey),
  });
}

/** The countries that a clinic can be in, as the language names and sorts them. */
export function countryOptions(t: T): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([languageTag(t.locale)], { type: "region" });
  return Object.keys(countries)
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => one.label.localeCompare(other.label, languageTag(t.locale)));
}
