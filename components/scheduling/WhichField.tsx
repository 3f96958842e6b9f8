import { Select } from "@/components/ui/Select.tsx";
import type { Visit } from "@/domain/scheduling/visit.ts";
import type { T } from "@/texts/mod.ts";

const which = ["one", "following", "all"] as const;

/** Of a row of visits: which are meant; nothing is asked of a visit that stands alone. */
export function WhichField({ t, id, visit }: { t: T; id: string; visit: Visit }) {
  if (!visit.seriesId) return null;
  return (
    <Select
      label={t("scheduling.which")}
      name="which"
      id={`${id}-which`}
      options={which.map((one) => ({ value: one, label: t(`scheduling.which_${one}`) }))}
      value="one"
    />
  );
}
