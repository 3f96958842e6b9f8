import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Matrix } from "@/components/ui/Matrix.tsx";
import { type MobileModule, mobileModules, type MobileRole } from "@/domain/tenancy/mobile.ts";
import type { T, TextKey } from "@/texts/mod.ts";
import { roleName } from "./words.ts";

const names: Record<MobileModule, TextKey> = {
  "scheduling.agenda": "shell.agenda",
  "patients.list": "shell.patients",
  "billing.invoices": "shell.invoices",
  "catalog.services": "shell.services",
};

/** What each role sees on a phone; each cell switches. */
export function MobileMatrix({ t, action, roles }: { t: T; action: string; roles: MobileRole[] }) {
  return (
    <Matrix
      caption={t("clinic.mobile")}
      rowHead={t("tenancy.modules")}
      heads={roles.map(({ role }) => roleName(t, role))}
      groups={[{
        title: t("clinic.mobile"),
        rows: mobileModules.map((module) => ({
          label: t(names[module]),
          cells: roles.map(({ role, hidden }) => {
            const off = hidden.includes(module);
            const label = `${roleName(t, role)}, ${t(names[module])}: ${
              t(off ? "tenancy.switchOn" : "tenancy.switchOff")
            }`;
            return (
              <form key={role} method="post" action={action}>
                <input type="hidden" name="role" value={role} />
                <input type="hidden" name="module" value={module} />
                <input type="hidden" name="state" value={off ? "on" : "off"} />
                <Button type="submit" kind="quiet" size="small" aria-label={label}>
                  <Icon name={off ? "x" : "check"} />
                </Button>
              </form>
            );
          }),
        })),
      }]}
    />
  );
}
