import { Button } from "@/components/ui/Button.tsx";
import { Select } from "@/components/ui/Select.tsx";
import type { Role } from "@/domain/tenancy/colleague.ts";
import type { T } from "@/texts/mod.ts";
import { roleName } from "./words.ts";

interface Props {
  t: T;
  action: string;
  role: string;
  roles: Role[];
  requestKey: string;
}

/** Gives somebody another role. */
export function RoleForm({ t, action, role, roles, requestKey }: Props) {
  return (
    <form method="post" action={action} class="stack" data-gap="2">
      <input type="hidden" name="requestKey" value={requestKey} />
      <Select
        label={t("tenancy.role")}
        name="role"
        value={role}
        options={roles.map(({ key }) => ({ value: key, label: roleName(t, key) }))}
      />
      <Button type="submit">{t("tenancy.changeRole")}</Button>
    </form>
  );
}
