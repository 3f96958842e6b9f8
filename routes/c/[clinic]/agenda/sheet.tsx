import { page } from "fresh";
import { define } from "@/core/fresh.ts";
import { isId } from "@/core/id.ts";
import { wantsJson } from "@/core/answer.ts";
import { dateIn, dayInWords } from "@/core/dates.ts";
import { clockIn, dayIn, isDay, rfc3339In } from "@/core/time.ts";
import { noteAccess } from "@/domain/audit/mod.ts";
import { alertsAmong } from "@/domain/patients/mod.ts";
import { appointmentSettingsOf, clockRead, daySheetOf } from "@/domain/scheduling/mod.ts";
import { practitionersOf } from "@/domain/tenancy/mod.ts";
import type { Scope } from "@/core/scope.ts";
import { DaySheet } from "@/components/scheduling/calendar/DaySheet.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Select } from "@/components/ui/Select.tsx";
import PrintButton from "@/islands/ui/PrintButton.tsx";
import { frameOf } from "../../../(_frame)/frame.tsx";

async function sheetsOf(scope: Scope, asked: URLSearchParams) {
  const named = asked.get("day");
  const day = named && isDay(named) ? named : dayIn(scope.timeZone);
  const whose = asked.get("practitionerId") ?? "";
  const practitionerId = isId(whose) ? whose : undefined;
  const [lines, practitioners, settings] = await Promise.all([
    daySheetOf(scope, day, practitionerId),
    practitionersOf(scope),
    appointmentSettingsOf(scope),
  ]);
  const patients = [...new Set(lines.map(({ patient }) => patient.id))];
  const alerts = await alertsAmong(scope, patients);
  for (const id of patients) await noteAccess(scope, id, "visit");
  const { timeZone, clinicName } = scope;
  return { day, practitionerId, lines, practitioners, settings, alerts, timeZone, clinicName };
}

export const handler = define.handlers({
  async GET(ctx) {
    const found = await ctx.state.act((scope) => sheetsOf(scope, ctx.url.searchParams), { noting: true });
    if (!wantsJson(ctx.req)) return page(found);
    const { timeZone, day, lines } = found;
    return Response.json({
      day,
      lines: lines.map((line) => ({
        ...line,
        startsAt: rfc3339In(timeZone, line.startsAt),
        endsAt: rfc3339In(timeZone, line.endsAt),
      })),
    });
  },
});

/** The day on paper, a sheet for each who treats. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const { day, lines, settings, timeZone } = data;
  const title = dayInWords(t.locale, "fullDay", day);
  const base = `/c/${state.member!.slug}/agenda`;
  const byWhom = Map.groupBy(lines, ({ practitioner }) => practitioner?.id ?? "");
  state.title = `${t("calendar.daySheet")} ${day}`;
  return (
    <Shell
      {...frameOf(state, url)}
      title={t("calendar.daySheet")}
      actions={
        <>
          <form method="get" class="row" data-wrap="no">
            <input type="hidden" name="day" value={day} />
            <Select
              name="practitionerId"
              label={t("scheduling.practitioner")}
              quiet
              placeholder={t("calendar.everyoneSheet")}
              value={data.practitionerId}
              options={data.practitioners.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Button type="submit">{t("ui.show")}</Button>
          </form>
          <Button href={`${base}?day=${day}`} kind="quiet">{t("scheduling.backToDay")}</Button>
          <PrintButton label={t("calendar.print")} />
        </>
      }
    >
      {lines.length === 0
        ? (
          <Empty icon={<Icon name="calendar" />} title={t("scheduling.freeDay")}>
            {t("calendar.nobodyThatDay")}
          </Empty>
        )
        : [...byWhom].map(([id, theirs]) => (
          <DaySheet
            key={id}
            t={t}
            base={`/c/${state.member!.slug}`}
            title={title}
            clinic={data.clinicName}
            name={theirs[0].practitioner?.name ?? t("scheduling.unassigned")}
            printed={t("calendar.printed", { at: dateIn(t.locale, "moment", new Date(), timeZone) })}
            lines={theirs}
            alerts={data.alerts}
            timeOf={(at) =>
              clockRead(settings.timeFormat, clockIn(timeZone, at), [t("calendar.am"), t("calendar.pm")])}
            ageOf={(birthDate) =>
              Temporal.PlainDate.from(birthDate).until(day, { largestUnit: "year" }).years}
          />
        ))}
    </Shell>
  );
});
