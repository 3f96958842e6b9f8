import { dateIn } from "@/core/dates.ts";
import { Chip, Tag } from "@/components/ui/Badge.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { Explained } from "@/domain/tenancy/explanation.ts";
import type { T } from "@/texts/mod.ts";
import { OverrideForm } from "./OverrideForm.tsx";
import { permissionName, whySentence } from "./words.ts";

interface Props {
  t: T;
  role: string;
  explained: Explained;
  timeZone: string;
  overrides?: { action: string; requestKey: string };
}

/** One permission: whether, why, and folded away the exception that can be made. */
export function PermissionRow({ t, role, explained, timeZone, overrides }: Props) {
  const { permission, held, why, override } = explained;
  const editable = overrides && (override || !["floor", "plan", "ended"].includes(why));
  const line = (
    <>
      <Icon name={held ? "check" : "x"} />
      <span class="grow">
        <b>{permissionName(t, explained)}</b>
        <small>
          {whySentence(t, role, explained)}
          {override && (
            <span class="faint">
              {" "}
              {t("tenancy.setBy", {
                name: override.setBy ?? "",
                day: dateIn(t.locale, "date", override.setAt, timeZone),
              })}
            </span>
          )}
        </small>
      </span>
      <span class="end row" data-wrap="no">
        {override && <Tag tone="warn">{t("tenancy.exception")}</Tag>}
        {held ? <Tag tone="good">{t("tenancy.can")}</Tag> : <Chip>{t("tenancy.cannot")}</Chip>}
        {editable && <Icon name="chevron-down" />}
      </span>
    </>
  );
  if (!editable) {
    return (
      <li class="permission">
        <div class="list-item">{line}</div>
      </li>
    );
  }
  return (
    <li class="permission">
      <details>
        <summary class="list-item">{line}</summary>
        <OverrideForm
          t={t}
          explained={explained}
          action={overrides.action}
          requestKey={`${overrides.requestKey}-${permission}`}
        />
      </details>
    </li>
  );
}
