import { Checkbox } from "@/components/ui/Choice.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Icon } from "@/components/ui/Icon.tsx";
import { Menu } from "@/components/ui/Menu.tsx";
import { Facts } from "@/components/ui/List.tsx";
import type { T } from "@/texts/mod.ts";

/** Whether one who is registered gets the portal at once, and who signs in where. */
export function PortalBox({ t, form, slug }: { t: T; form: FormState; slug: string }) {
  return (
    <div class="row" data-wrap="no">
      <Checkbox
        label={t("portal.provide")}
        hint={t("portal.provideHint")}
        name="portalAccess"
        value="true"
        checked={form.ticked("portalAccess")}
      />
      <Menu id="portal-help" kind="quiet" button={<Icon name="info" />} label={t("portal.whoWhere")}>
        <div class="menu-form">
          <Facts
            facts={[
              [t("portal.wherePatients"), <code key="patients" dir="ltr">/portal/{slug}</code>],
              [t("portal.whereStaff"), <code key="staff" dir="ltr">/c/{slug}</code>],
            ]}
          />
        </div>
      </Menu>
    </div>
  );
}
