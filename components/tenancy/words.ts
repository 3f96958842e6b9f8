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

/** Why somebody of a role can or can't. */
export function whySentence(t: T, role: string, { why, fromPlan, override }: Explained): string {
  return t(`tenancy.why_${why}`, {
    role: roleName(t, role),
    reason: override?.reason ?? "",
    plan: t(`tenancy.plan_${fromPlan ?? "any"}` as TextKey),
  });
}
