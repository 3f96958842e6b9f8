import { dateIn } from "@/core/dates.ts";
import type { Money as Amount } from "@/core/money.ts";
import { clockIn } from "@/core/time.ts";
import { AlertMark } from "@/components/patients/AlertMark.tsx";
import { VisitSteps } from "@/components/scheduling/VisitSteps.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Facts } from "@/components/ui/List.tsx";
import { Money } from "@/components/ui/Money.tsx";
import { Status } from "@/components/ui/Status.tsx";
import type { PatientAlert } from "@/domain/patients/alert.ts";
import { minutesOf } from "@/domain/scheduling/appointment.ts";
import { type AppointmentSettings, clockRead } from "@/domain/scheduling/settings/appointment_settings.ts";
import type { Status as Step } from "@/domain/scheduling/status.ts";
import type { Visit } from "@/domain/scheduling/visit.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  slug: string;
  timeZone: string;
  settings: AppointmentSettings;
  visit: Visit;
  alerts: PatientAlert[];
  phone: string | null;
  balance: Amount | null;
  practitioners: { id: string; name: string }[];
  mayMove: boolean;
  mayDoubleBook: boolean;
  steps: readonly Step[];
}

/** A visit at a glance: who, when, what is next, another time, or none at all. */
export function Preview({ t, slug, timeZone, settings, visit, alerts, phone, balance, ...acting }: Props) {
  const base = `/c/${slug}/appointments/${visit.id}`;
  const { patient, practitioner, service, reason, note, startsAt, status } = visit;
  const read = (at: Date) =>
    clockRead(settings.timeFormat, clockIn(timeZone, at), [t("calendar.am"), t("calendar.pm")]);
  const when = (
    <>
      <bdi dir="ltr">{read(startsAt)}–{read(visit.endsAt)}</bdi>
      {" · "}
      {t("calendar.lasts", { count: minutesOf(visit) })}
    </>
  );
  const call = phone && <a href={`tel:${phone}`} dir="ltr">{phone}</a>;
  const owes = balance && balance.amount !== 0 && <Money {...balance} locale={t.locale} />;
  const facts: [string, preact.ComponentChildren][] = [
    [t("ui.day"), dateIn(t.locale, "day", startsAt, timeZone)],
    [t("ui.time"), when],
    [t("scheduling.practitioner"), practitioner?.name ?? t("scheduling.unassigned")],
    [t("scheduling.service"), [service?.name, reason].filter(Boolean).join(" · ")],
    [t("calendar.noteOfVisit"), note],
    [t("calendar.phone"), call],
    [t("calendar.balance"), owes],
  ];
  return (
    <div class="stack" data-preview={visit.id}>
      <h2>
        <bdi>{patient.name}</bdi> {alerts.length > 0 && <AlertMark t={t} alerts={alerts} />}
      </h2>
      <div class="row">
        <Status status={status} label={t(`scheduling.status_${status}`)} />
      </div>
      <Facts facts={facts.filter(([, value]) => value)} />
      <VisitSteps t={t} base={base} visit={visit} timeZone={timeZone} {...acting} />
      <div class="row">
        <Button href={base}>{t("calendar.openVisit")}</Button>
      </div>
    </div>
  );
}
