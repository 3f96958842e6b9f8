import { Button } from "@/components/ui/Button.tsx";
import { Checkbox } from "@/components/ui/Choice.tsx";
import { DateInput } from "@/components/ui/DateInput.tsx";
import { Select } from "@/components/ui/Select.tsx";
import type { T } from "@/texts/mod.ts";

const kinds = [
  "patient",
  "appointment",
  "note",
  "invoice",
  "payment",
  "member",
  "override",
  "invitation",
  "clinic",
  "api_key",
  "history",
  "support",
] as const;

interface Props {
  t: T;
  base: string;
  filter: { name?: string; by?: string; patient?: string; from?: string; until?: string; support?: string };
}

/** What of the history is shown; the choice lives in the address. */
export function HistoryTools({ t, base, filter }: Props) {
  return (
    <form method="get" action={base} class="table-tools">
      <Select
        label={t("audit.what")}
        quiet
        name="name"
        placeholder={t("audit.everything")}
        value={filter.name}
        options={kinds.map((kind) => ({ value: `${kind}.`, label: t(`audit.kind_${kind}`) }))}
      />
      <DateInput label={t("ui.from")} quiet name="from" value={filter.from} />
      <DateInput label={t("ui.to")} quiet name="until" value={filter.until} />
      <Checkbox
        name="support"
        value={filter.support ?? "1"}
        checked={!!filter.support}
        label={t("audit.onlySupport")}
      />
      {filter.by && <input type="hidden" name="by" value={filter.by} />}
      {filter.patient && <input type="hidden" name="patient" value={filter.patient} />}
      <Button type="submit">{t("ui.show")}</Button>
      <Button href={base} kind="quiet">{t("ui.clear")}</Button>
    </form>
  );
}
