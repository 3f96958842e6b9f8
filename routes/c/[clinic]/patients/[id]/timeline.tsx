import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { alertsOf, recordOf } from "@/domain/patients/mod.ts";
import { noteAccess, timelineOf } from "@/domain/audit/mod.ts";
import { AlertBar } from "@/components/patients/AlertBar.tsx";
import { ProfileTabs } from "@/components/patients/ProfileTabs.tsx";
import { RecordTimeline } from "@/components/patients/RecordTimeline.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { frameOf } from "../../../../(_frame)/frame.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const after = ctx.url.searchParams.get("after") ?? undefined;
    const data = await ctx.state.act(async (scope) => {
      const patient = await recordOf(scope, ctx.params.id);
      const [alerts, { happened, next }] = await Promise.all([
        alertsOf(scope, patient.id),
        timelineOf(scope, patient.id, after),
      ]);
      await noteAccess(scope, patient.id, "profile");
      return { slug: scope.slug, timeZone: scope.timeZone, patient, alerts, happened, next };
    }, { noting: true });
    return wantsJson(ctx.req) ? Response.json({ happened: data.happened, next: data.next }) : page(data);
  },
});

/** Everything that happened to a patient. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { slug, timeZone, patient, alerts, happened, next } = data;
  const base = `/c/${slug}/patients/${patient.id}`;
  state.title = `${t("record.timeline")}: ${patient.name}`;
  return (
    <Shell
      {...frameOf(state, url)}
      title={patient.name}
      subtitle={<bdi dir="ltr">{patient.number}</bdi>}
    >
      <div class="stack">
        <ProfileTabs t={t} base={base} here={url.pathname} permissions={member!.permissions} />
        <AlertBar t={t} name={patient.name} alerts={alerts} />
        <RecordTimeline t={t} timeZone={timeZone} base={url.pathname} happened={happened} next={next} />
      </div>
    </Shell>
  );
});
