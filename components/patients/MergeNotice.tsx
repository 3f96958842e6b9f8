import { dateIn } from "@/core/dates.ts";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import type { StandingMerge } from "@/domain/patients/merges_of.ts";
import type { Patient } from "@/domain/patients/patient.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  slug: string;
  timeZone: string;
  patient: Patient;
  merge: StandingMerge;
  mayMerge: boolean;
}

/** That another record went into this one, and how it comes out again. */
export function MergeNotice({ t, slug, timeZone, patient, merge, mayMerge }: Props) {
  const { id, name, number, until } = merge;
  return (
    <Alert tone="info">
      {t("merging.mergedIn", { name, number, day: dateIn(t.locale, "longDate", until, timeZone) })}
      {mayMerge && (
        <form method="post" action={`/c/${slug}/patients/${patient.id}/merges/${id}/reversal`}>
          <Button type="submit" size="small">{t("merging.undo")}</Button>
        </form>
      )}
    </Alert>
  );
}
