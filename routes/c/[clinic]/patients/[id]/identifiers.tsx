import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { noteAccess } from "@/domain/audit/mod.ts";
import { identifierKinds, identifiersOf, recordOf } from "@/domain/patients/mod.ts";
import { Shell } from "@/components/shell/Shell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Facts } from "@/components/ui/List.tsx";
import { frameOf } from "../../../../(_frame)/frame.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const shown = await ctx.state.act(async (scope) => {
      const patient = await recordOf(scope, ctx.params.id);
      const identifiers = await identifiersOf(scope, patient.id);
      await noteAccess(scope, patient.id, "identifiers");
      return { patient, identifiers };
    }, { noting: true });
    return wantsJson(ctx.req) ? Response.json({ identifiers: shown.identifiers }) : page(shown);
  },
});

/** The numbers that the state and insurers know a patient by; whoever opens them is noted. */
export default define.page<typeof handler>(({ data: { patient, identifiers }, state, url }) => {
  const { t, member } = state;
  const home = `/c/${member!.slug}/patients/${patient.id}`;
  state.title = `${t("record.identifiers")}: ${patient.name}`;
  const edit = member!.permissions.has("identifiers.write") && (
    <Button href={`${home}/edit`}>{t("ui.edit")}</Button>
  );
  const said = identifierKinds.filter((kind) => identifiers[kind]);
  return (
    <Shell
      {...frameOf(state, url)}
      title={patient.name}
      subtitle={<bdi dir="ltr">{patient.number}</bdi>}
      actions={<Button href={home} kind="quiet">{t("ui.back")}</Button>}
    >
      {said.length === 0
        ? (
          <Empty icon={<Icon name="key-round" />} title={t("record.identifiersNone")} action={edit}>
            {t("record.identifiersNoneText")}
          </Empty>
        )
        : (
          <Card title={t("record.identifiers")} footer={edit || undefined}>
            <Facts
              facts={said.map((kind) => [
                t(`record.identifier_${kind}`),
                <bdi key={kind} dir="ltr">{identifiers[kind]}</bdi>,
              ])}
            />
          </Card>
        )}
    </Shell>
  );
});
