import { dateIn } from "@/core/dates.ts";
import type { Money as Amount } from "@/core/money.ts";
import { clockIn, wallClockIn } from "@/core/time.ts";
import { AlertMark } from "@/components/patients/AlertMark.tsx";
import { VisitSteps } from "@/components/scheduling/VisitSteps.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { DateTimeInput } from "@/components/ui/DateInput.tsx";
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
  steps: readonly Step[];
}

const movable: Step[] = ["requested", "scheduled", "confirmed"];

/** A visit at a glance: who, when, what is next, another time, or none at all. */
export function Preview({ t, slug, timeZone, settings, visit, alerts, phone, balance, steps }: Props) {
  const base = `/c/${slug}/appointments/${visit.id}`;
  const { patient, practitioner, service, reason, note, startsAt, status } = visit;
  const read = (at: Date) =>
    clockRead(settings.timeFormat, clockIn(timeZone, at), [t("calendar.am"), t("calendar.pm")]);
  // A time between the steps must not be refused by the browser before anybody has touched it.
  const onGrid = Number(clockIn(timeZone, startsAt).slice(3)) % settings.stepMinutes === 0;
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
      {steps.length > 0 && <VisitSteps t={t} base={base} slug={slug} visit={visit} steps={steps} />}
      {steps.length > 0 && movable.includes(status) && (
        <form method="post" action={`${base}/reschedule`} class="row">
          <span class="grow">
            <DateTimeInput
              label={t("calendar.newTime")}
              name="startsAt"
              id="preview-starts-at"
              required
              step={onGrid ? settings.stepMinutes * 60 : 60}
              value={wallClockIn(timeZone, startsAt)}
            />
          </span>
          <Button type="submit">{t("calendar.moveIt")}</Button>
        </form>
      )}
      <div class="row">
        <Button href={base}>{t("calendar.openVisit")}</Button>
      </div>
    </div>
  );
}
