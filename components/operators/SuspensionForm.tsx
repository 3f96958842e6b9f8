import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { OfficeClinic } from "@/domain/operations/office.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  clinic: OfficeClinic;
  requestKey: string;
}

/** Has a clinic only read, with the reason that it is told, or work again. */
export function SuspensionForm({ t, clinic: { slug, suspended }, requestKey }: Props) {
  const base = `/admin/clinics/${slug}`;
  const key = <input type="hidden" name="requestKey" value={requestKey} />;
  if (suspended) {
    return (
      <form method="post" action={`${base}/resumption`} class="stack measure">
        {key}
        <Alert tone="bad">{t("clinic.suspended", { reason: suspended })}</Alert>
        <span>
          <Button type="submit">{t("operators.resume")}</Button>
        </span>
      </form>
    );
  }
  return (
    <form method="post" action={`${base}/suspension`} class="stack measure">
      {key}
      <TextField
        label={t("operators.suspendReason")}
        name="reason"
        hint={t("operators.suspendHint")}
        required
        minLength={3}
        maxLength={500}
        dir="auto"
      />
      <span>
        <Button type="submit" kind="danger">{t("operators.suspend")}</Button>
      </span>
    </form>
  );
}
