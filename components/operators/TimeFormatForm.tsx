import { Button } from "@/components/ui/Button.tsx";
import { Select } from "@/components/ui/Select.tsx";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  slug: string;
  /** What the platform decided; null where the clinic does. */
  known: string | null;
  requestKey: string;
}

/** How a clinic's times are written, in the clinic's place where need be. */
export function TimeFormatForm({ t, slug, known, requestKey }: Props) {
  return (
    <form method="post" action={`/admin/clinics/${slug}/time-format`} class="stack measure">
      <input type="hidden" name="requestKey" value={requestKey} />
      <Select
        label={t("calendar.timeFormat")}
        name="timeFormat"
        placeholder={t("operators.asClinicDecides")}
        options={[
          { value: "24h", label: t("calendar.timeFormat_24h") },
          { value: "12h", label: t("calendar.timeFormat_12h") },
        ]}
        value={known ?? ""}
      />
      <span>
        <Button type="submit">{t("ui.save")}</Button>
      </span>
    </form>
  );
}
