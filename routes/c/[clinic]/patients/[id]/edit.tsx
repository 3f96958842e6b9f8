import { type Context, page } from "fresh";
import { define, type State } from "@/core/fresh.ts";
import { allow } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { askedFields } from "@/domain/fields/mod.ts";
import { aroundOf, patientSettings, recordOf } from "@/domain/patients/mod.ts";
import { PatientForm } from "@/components/patients/PatientForm.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";

const load = (ctx: Context<State>) =>
  ctx.state.act(async (scope) => {
    allow(scope, "patients.write");
    const patient = await recordOf(scope, ctx.params.id);
    const [around, { sexes }, fields] = await Promise.all([
      aroundOf(scope, patient.id),
      patientSettings(scope),
      askedFields(scope),
    ]);
    return { known: { ...patient, ...around }, sexes, fields, country: scope.country };
  });
type Loaded = Awaited<ReturnType<typeof load>>;

export const handler = define.handlers({
  GET: async (ctx) => page(await load(ctx)),
});

/** The form again, with what was typed, where a change was refused; it carries the version that stands now. */
export async function showEdit(ctx: Context<State>): Promise<Response> {
  const data = await load(ctx);
  return await ctx.render(<EditPage state={ctx.state} url={ctx.url} {...data} />, {
    status: ctx.state.again?.problem.status,
  });
}

function EditPage({ state, url, known, sexes, fields, country }: Loaded & { state: State; url: URL }) {
  const { t } = state;
  const { slug, permissions, timeZone } = state.member!;
  const home = `/c/${slug}/patients/${known.id}`;
  state.title = known.name;
  return (
    <Shell {...frameOf(state, url)} title={known.name}>
      <LiveForm failed={t("errors.unavailable")}>
        <PatientForm
          t={t}
          form={formOf(state)}
          action={home}
          back={home}
          known={known}
          slug={slug}
          country={country}
          sexes={sexes}
          fields={fields}
          may={(permission) => permissions.has(permission)}
          today={dayIn(timeZone)}
          submit={t("ui.save")}
        />
      </LiveForm>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <EditPage state={state} url={url} {...data} />
));
