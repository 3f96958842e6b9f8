import { type Context, page } from "fresh";
import { define, type State } from "@/core/fresh.ts";
import { allow } from "@/core/scope.ts";
import { type Patient, recordOf } from "@/domain/patients/mod.ts";
import { PatientForm } from "@/components/patients/PatientForm.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";

const load = (ctx: Context<State>) =>
  ctx.state.act((scope) => {
    allow(scope, "patients.write");
    return recordOf(scope, ctx.params.id);
  });

export const handler = define.handlers({
  GET: async (ctx) => page({ patient: await load(ctx) }),
});

/** The form again, with what was typed, where a change was refused; it carries the version that stands now. */
export async function showEdit(ctx: Context<State>): Promise<Response> {
  const patient = await load(ctx);
  return await ctx.render(<EditPage state={ctx.state} url={ctx.url} patient={patient} />, {
    status: ctx.state.again?.problem.status,
  });
}

function EditPage({ state, url, patient }: { state: State; url: URL; patient: Patient }) {
  const { t } = state;
  const home = `/c/${state.member!.slug}/patients/${patient.id}`;
  state.title = patient.name;
  return (
    <Shell {...frameOf(state, url)} title={patient.name}>
      <LiveForm failed={t("errors.unavailable")}>
        <PatientForm
          t={t}
          form={formOf(state)}
          action={home}
          back={home}
          known={patient}
          submit={t("ui.save")}
        />
      </LiveForm>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <EditPage state={state} url={url} {...data} />
));
