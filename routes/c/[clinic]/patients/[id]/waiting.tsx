import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { recordOf } from "@/domain/patients/mod.ts";
import { entriesOf } from "@/domain/scheduling/mod.ts";
import { ProfileTabs } from "@/components/patients/ProfileTabs.tsx";
import { EntryTable } from "@/components/scheduling/waiting/EntryTable.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { entryAnswer } from "../../(_waiting)/answer.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const data = await ctx.state.act(async (scope) => {
      const patient = await recordOf(scope, ctx.params.id);
      const [waiting, over] = await Promise.all([
        entriesOf(scope, { patientId: patient.id }),
        entriesOf(scope, { patientId: patient.id, over: true }),
      ]);
      return { patient, entries: [...waiting, ...over], timeZone: scope.timeZone };
    });
    if (!wantsJson(ctx.req)) return page(data);
    return Response.json({ entries: data.entries.map((entry) => entryAnswer(data.timeZone, entry)) });
  },
});

/** What a patient waits for, or waited for. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { patient, entries, timeZone } = data;
  const { slug, permissions } = member!;
  const home = `/c/${slug}/patients/${patient.id}`;
  const add = permissions.has("waiting.write") && (
    <Button href={`/c/${slug}/waiting/new?patientId=${patient.id}`} kind="primary">
      <Icon name="plus" />
      {t("waiting.add")}
    </Button>
  );
  state.title = patient.name;
  return (
    <Shell
      {...frameOf(state, url)}
      title={patient.name}
      subtitle={<bdi dir="ltr">{patient.number}</bdi>}
      actions={entries.length > 0 && add}
    >
      <div class="stack" data-gap="4">
        <ProfileTabs t={t} base={home} here={url.pathname} permissions={permissions} />
        {entries.length > 0
          ? <EntryTable t={t} slug={slug} timeZone={timeZone} entries={entries} />
          : (
            <Empty icon={<Icon name="hourglass" />} title={t("waiting.notWaiting")} action={add}>
              {t("waiting.noneText")}
            </Empty>
          )}
      </div>
    </Shell>
  );
});
