import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { T } from "@/texts/mod.ts";

/** Somebody who treats and does not sign in. */
export function AddPractitioner({ t, action, requestKey }: { t: T; action: string; requestKey: string }) {
  return (
    <form method="post" action={action} class="stack measure">
      <input type="hidden" name="requestKey" value={requestKey} />
      <TextField
        label={t("tenancy.addPractitioner")}
        name="name"
        required
        maxLength={200}
        dir="auto"
        autocomplete="off"
      />
      <div class="row">
        <Button type="submit" kind="primary">{t("ui.add")}</Button>
      </div>
    </form>
  );
}
