import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Icon } from "@/components/ui/Icon.tsx";
import type { T } from "@/texts/mod.ts";

/** How a practitioner signs: a picture of it, another one, or none. */
export function SignatureForm(
  { t, form, action, signed }: { t: T; form: FormState; action: string; signed: boolean },
) {
  return (
    <Card title={t("catalog.signature")}>
      <div class="stack">
        {form.title && <Alert tone="bad">{form.title}</Alert>}
        {signed
          ? <img class="signature" src={action} alt={t("catalog.signature")} />
          : <p class="soft">{t("catalog.noSignature")}</p>}
        <form method="post" action={action} encType="multipart/form-data" class="stack">
          <label class="dropzone">
            <Icon name="signature" />
            <span>{t("catalog.signatureHint")}</span>
            <input type="file" name="file" accept="image/png,image/jpeg" required />
          </label>
          <div class="row">
            <Button type="submit">{t("catalog.keepSignature")}</Button>
          </div>
        </form>
        {signed && (
          <form method="post" action={`${action}/removal`}>
            <Button type="submit" kind="quiet">{t("catalog.withdrawSignature")}</Button>
          </form>
        )}
      </div>
    </Card>
  );
}
