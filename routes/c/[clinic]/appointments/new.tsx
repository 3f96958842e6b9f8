import { page } from "fresh";
import { isId } from "@/core/id.ts";
import { define } from "@/core/fresh.ts";
import { dayIn, isDay } from "@/core/time.ts";
import { priceList } from "@/domain/catalog/mod.ts";
import { appointmentSettingsOf, calendarsOf, nextTimeOn, resourcesOf } from "@/domain/scheduling/mod.ts";
import { patientList } from "@/domain/insights/mod.ts";
import { alertsOf, picksOf, recordOf } from "@/domain/patients/mod.ts";
import { practitionersOf } from "@/domain/tenancy/mod.ts";
import type { Scope } from "@/core/scope.ts";
import { BookingForm } from "@/components/scheduling/BookingForm.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { frameOf } from "../../../(_frame)/frame.tsx";

/** What the booking form offers; `asked` may name a patient and a day to begin with. */
export async function bookingChoices(scope: Scope, asked: URLSearchParams) {
  const patientId = asked.get("patientId");
  const [lately, { patients: newcomers }, practitioners, services, calendars, resources, settings] =
    await Promise.all([
      picksOf(scope),
      patientList(scope, {}),
      practitionersOf(scope),
      priceList(scope),
      calendarsOf(scope),
      resourcesOf(scope),
      appointmentSettingsOf(scope),
    ]);
  const known = (rows: { id: string }[], id: string | null) => rows.find((row) => row.id === id)?.id;
  const chosen = patientId && isId(patientId) ? await recordOf(scope, patientId) : undefined;
  const day = asked.get("day");
  const named = day && isDay(day) ? day : dayIn(scope.timeZone);
  const at = asked.get("at");
  return {
    slug: scope.slug,
    patients: [
      ...new Map([...(chosen ? [chosen] : []), ...lately, ...newcomers].map((one) => [one.id, one])).values(),
    ],
    patientId: chosen?.id,
    alerts: chosen ? await alertsOf(scope, chosen.id) : [],
    practitioners,
    practitionerId: known(practitioners, asked.get("practitionerId")) ??
      practitioners.find(({ self }) => self)?.id,
    services,
    calendars: calendars.map(({ id, name, minutes }) => ({ id, name, minutes })),
    chairs: resources.map(({ id, name }) => ({ id, name })),
    chairId: known(resources, asked.get("resourceId")),
    minutes: settings.defaultMinutes,
    mayDoubleBook: scope.permissions.has("appointments.double_book"),
    day: named,
    startsAt: at && /^\d{2}:\d{2}$/.test(at) ? `${named}T${at}` : await nextTimeOn(scope, named),
  };
}

export const handler = define.handlers({
  async GET(ctx) {
    return page(await ctx.state.act((scope) => bookingChoices(scope, ctx.url.searchParams)));
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  state.title = t("scheduling.new");
  return (
    <Shell
      {...frameOf(state, url)}
      title={t("scheduling.new")}
      actions={<Button href={`/c/${data.slug}/sessions`} kind="quiet">{t("scheduling.sessions")}</Button>}
    >
      <LiveForm failed={t("errors.unavailable")}>
        <BookingForm t={t} form={formOf(state)} {...data} />
      </LiveForm>
    </Shell>
  );
});
