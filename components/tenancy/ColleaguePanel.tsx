import { dateIn } from "@/core/dates.ts";
import { Card } from "@/components/ui/Card.tsx";
import { Facts } from "@/components/ui/List.tsx";
import type { Colleague, Role } from "@/domain/tenancy/colleague.ts";
import type { T } from "@/texts/mod.ts";
import { Deeds } from "./Deeds.tsx";
import { RoleForm } from "./RoleForm.tsx";
import { roleName } from "./words.ts";

interface Props {
  t: T;
  settings: string;
  timeZone: string;
  colleague: Colleague;
  /** The role of whoever looks, and those they may give. */
  own: string;
  roles: Role[];
  requestKey: string;
}

/** Who somebody is here, and what can be done about it. */
export function ColleaguePanel(props: Props) {
  const { t, timeZone, colleague, roles, settings, requestKey } = props;
  const { id, email, role, beganAt, endedAt, left, changeable } = colleague;
  const day = (instant: Date) => dateIn(t.locale, "longDate", instant, timeZone);
  const status = endedAt
    ? t(left ? "tenancy.left" : "tenancy.removed", { day: day(endedAt) })
    : t("tenancy.since", { day: day(beganAt) });
  return (
    <Card>
      <div class="stack">
        <Facts
          facts={[
            [t("auth.email"), <bdi key="email" dir="ltr">{email}</bdi>],
            [t("tenancy.role"), roleName(t, role)],
            [t("ui.status"), status],
          ]}
        />
        {changeable && !endedAt && (
          <RoleForm
            t={t}
            action={`${settings}/staff/${id}`}
            role={role}
            roles={roles}
            requestKey={`${requestKey}-role`}
          />
        )}
        <Deeds {...props} />
      </div>
    </Card>
  );
}
