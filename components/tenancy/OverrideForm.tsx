import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { Explained } from "@/domain/tenancy/explanation.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  explained: Explained;
  action: string;
  requestKey: string;
}

/** Gives or takes one permission with a reason, or lifts the exception that stands. */
export function OverrideForm({ t, explained: { permission, held, override }, action, requestKey }: Props) {
  if (override) {
    return (
      <form method="post" action={`${action}/${permission}/removal`}>
        <Button type="submit" size="small">{t("tenancy.lift")}</Button>
      </form>
    );
  }
  return (
    <form method="post" action={action}>
      <input type="hidden" name="requestKey" value={requestKey} />
      <input type="hidden" name="permission" value={permission} />
      <input type="hidden" name="effect" value={held ? "take" : "give"} />
      <TextField
        label={t("tenancy.reason")}
        name="reason"
        id={`reason-${permission.replace(".", "-")}`}
        required
        maxLength={500}
        dir="auto"
        autocomplete="off"
      />
      <Button type="submit" kind={held ? "danger" : undefined}>
        {t(held ? "tenancy.take" : "tenancy.give")}
      </Button>
    </form>
  );
}
