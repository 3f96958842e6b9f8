import { Button } from "@/components/ui/Button.tsx";
import { TextArea, TextField } from "@/components/ui/Field.tsx";
import type { Visit } from "@/domain/scheduling/visit.ts";
import type { T } from "@/texts/mod.ts";

/** What a visit is for, and what the desk notes of it. */
export function AmendForm({ t, base, visit }: { t: T; base: string; visit: Visit }) {
  return (
    <details class="disclosure">
      <summary>{t("scheduling.amendVisit")}</summary>
      <form method="post" action={`${base}/amendment`} class="stack" data-gap="2">
        <input type="hidden" name="version" value={visit.version} />
        <TextField
          label={t("scheduling.reason")}
          name="reason"
          id="amend-reason"
          maxLength={500}
          value={visit.reason}
          dir="auto"
        />
        <TextArea
          label={t("scheduling.deskNote")}
          name="deskNote"
          id="amend-note"
          optional={t("ui.optional")}
          maxLength={2_000}
          rows={3}
          value={visit.note}
          dir="auto"
        />
        <Button type="submit">{t("ui.save")}</Button>
      </form>
    </details>
  );
}
