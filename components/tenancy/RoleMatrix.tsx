import { Icon } from "@/components/ui/Icon.tsx";
import { Matrix } from "@/components/ui/Matrix.tsx";
import type { Template } from "@/domain/tenancy/template.ts";
import type { T } from "@/texts/mod.ts";
import { bySection, permissionName, roleName, sectionName } from "./words.ts";

interface Props {
  t: T;
  /** From the highest down. */
  roles: string[];
  templates: Template[];
}

/** What each role brings, permission by permission; a lock marks what no exception takes away. */
export function RoleMatrix({ t, roles, templates }: Props) {
  return (
    <Matrix
      caption={t("tenancy.roles")}
      rowHead={t("tenancy.permissions")}
      heads={roles.map((role) => roleName(t, role))}
      groups={bySection(templates).map(([section, members]) => ({
        title: sectionName(t, section),
        rows: members.map((template) => ({
          label: permissionName(t, template),
          cells: roles.map((role) => <Mark key={role} t={t} role={role} template={template} />),
        })),
      }))}
    />
  );
}

function Mark({ t, role, template: { roles, floors } }: { t: T; role: string; template: Template }) {
  const held = roles.includes(role);
  return (
    <>
      {held && <Icon name={floors.includes(role) ? "lock" : "check"} />}
      <span class="visually-hidden">{t(held ? "tenancy.can" : "tenancy.cannot")}</span>
    </>
  );
}
