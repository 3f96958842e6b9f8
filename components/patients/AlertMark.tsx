import { Icon } from "@/components/ui/Icon.tsx";
import type { PatientAlert } from "@/domain/patients/alert.ts";
import type { T } from "@/texts/mod.ts";

/** That there is something to see at once, where there is no room for what: on a card of the agenda. */
export function AlertMark({ t, alerts }: { t: T; alerts: Pick<PatientAlert, "kind">[] }) {
  const kinds = [...new Set(alerts.map(({ kind }) => t(`record.kind_${kind}`)))].join(", ");
  return (
    <span class="alert-mark" title={kinds}>
      <Icon name="shield-alert" />
      <span class="visually-hidden">{`${t("record.alerts")}: ${kinds}. `}</span>
    </span>
  );
}
