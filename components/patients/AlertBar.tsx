import { dayInWords } from "@/core/dates.ts";
import { Tag, type Tone } from "@/components/ui/Badge.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { PatientAlert, Severity } from "@/domain/patients/alert.ts";
import type { T } from "@/texts/mod.ts";

const tones: Record<Severity, Tone> = { info: "info", warning: "warn", danger: "bad" };

/** What must be seen at once of a patient, on every page they appear on. Nothing is drawn where there is nothing. */
export function AlertBar({ t, name, alerts }: { t: T; name: string; alerts: PatientAlert[] }) {
  if (alerts.length === 0) return null;
  return (
    <section class="alert-bar" aria-label={t("record.alertsOf", { name })}>
      <Icon name="shield-alert" />
      <ul>
        {alerts.map((alert) => (
          <li key={alert.id}>
            <AlertLine t={t} alert={alert} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One alert: how grave, what kind, what it is about and until when. */
export function AlertLine({ t, alert }: { t: T; alert: PatientAlert }) {
  return (
    <>
      <Tag tone={tones[alert.severity]}>
        <span class="visually-hidden">{`${t(`record.severity_${alert.severity}`)}: `}</span>
        {t(`record.kind_${alert.kind}`)}
      </Tag>
      {alert.detail && <bdi>{alert.detail}</bdi>}
      {alert.until && (
        <small class="faint">
          {t("record.untilDay", { day: dayInWords(t.locale, "longDate", alert.until) })}
        </small>
      )}
    </>
  );
}
