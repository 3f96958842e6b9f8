import { type Context, page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import type { Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { noteAccess } from "@/domain/audit/mod.ts";
import { aroundOf, historiesOf, recordOf, Review, reviewHistory } from "@/domain/patients/mod.ts";
import { HistoryPage } from "@/components/patients/HistoryPage.tsx";
import { ProfileTabs } from "@/components/patients/ProfileTabs.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { submitted } from "../../../../(_frame)/submitted.ts";

async function historyPage(scope: Scope, id: string) {
  const patient = await recordOf(scope, id);
  const [histories, { alerts }] = await Promise.all([historiesOf(scope, id), aroundOf(scope, id)]);
  await noteAccess(scope, id, "history");
  const { slug, timeZone, permissions } = scope;
  return {
    slug,
    today: dayIn(timeZone),
    mayReview: permissions.has("history.write"),
    patient,
    histories,
    alerts,
  };
}
type Loaded = Awaited<ReturnType<typeof historyPage>>;

const load = ({ state, params }: Context<State>) =>
  state.act((scope) => historyPage(scope, params.id), { noting: true });

export const handler = define.handlers({
  async GET(ctx) {
    const data = await load(ctx);
    return wantsJson(ctx.req) ? Response.json({ histories: data.histories }) : page(data);
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      const { id } = ctx.params;
      const answer = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, () => reviewHistory(scope, id, parsed(Review, body, scope)))
      );
      return created(ctx.req, ctx.url.pathname, answer);
    }, async () => {
      const data = await load(ctx);
      const drawn = <MedicalHistoryPage data={data} state={ctx.state} url={ctx.url} />;
      return await ctx.render(drawn, { status: ctx.state.again?.problem.status });
    }),
});

function MedicalHistoryPage({ data, state, url }: { data: Loaded; state: State; url: URL }) {
  const { t } = state;
  const { patient } = data;
  state.title = `${t("record.history")}: ${patient.name}`;
  return (
    <Shell
      {...frameOf(state, url)}
      title={patient.name}
      subtitle={<bdi dir="ltr">{patient.number}</bdi>}
      actions={
        <a class="button" data-kind="quiet" href={`/c/${data.slug}/patients/${patient.id}`}>{t("ui.back")}</a>
      }
    >
      <div class="stack">
        <ProfileTabs
          t={t}
          base={`/c/${data.slug}/patients/${patient.id}`}
          here={url.pathname}
          permissions={state.member!.permissions}
        />
        <LiveForm failed={t("errors.unavailable")}>
          <HistoryPage t={t} form={formOf(state)} action={url.pathname} {...data} />
        </LiveForm>
      </div>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <MedicalHistoryPage data={data} state={state} url={url} />
));
