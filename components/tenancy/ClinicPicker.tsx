import { Avatar } from "@/components/ui/Avatar.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Checkbox } from "@/components/ui/Choice.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { CareClinic, Workplace } from "@/domain/tenancy/workplace.ts";
import type { T, TextKey } from "@/texts/mod.ts";

interface Props {
  t: T;
  workplaces: Workplace[];
  care: CareClinic[];
  /** The clinic this browser opens on. */
  remembered?: string;
}

/** The clinics one works in, any of which this browser can remember, and those that care for one. */
export function ClinicPicker({ t, workplaces, care, remembered }: Props) {
  if (workplaces.length + care.length === 0) {
    return (
      <Empty
        icon={<Icon name="building" />}
        title={t("auth.noClinics")}
        action={<Button href="/open-clinic" kind="primary">{t("clinic.open")}</Button>}
      />
    );
  }
  return (
    <form method="post" action="/select-clinic" class="stack">
      <List flush>
        {workplaces.map(({ slug, name, role }) => (
          <li key={slug}>
            <button type="submit" class="list-item" name="clinic" value={slug}>
              <Avatar name={name} square tone="accent" />
              <span class="grow">
                <b>{name}</b>
                <small>{t(`shell.role_${role}` as TextKey)}</small>
              </span>
              {slug === remembered && <Icon name="check" />}
            </button>
          </li>
        ))}
        {care.map(({ slug, name }) => (
          <ListItem
            key={slug}
            href={`/portal/${slug}`}
            icon={<Avatar name={name} square tone="plum" />}
            title={name}
            note={t("shell.portal")}
          />
        ))}
      </List>
      {workplaces.length > 1 && (
        <Checkbox
          name="remember"
          value="yes"
          label={t("tenancy.remember")}
          checked={remembered !== undefined}
        />
      )}
    </form>
  );
}
