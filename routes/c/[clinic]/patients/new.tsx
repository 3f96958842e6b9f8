import { type Context, page } from "fresh";
import { define, type State } from "@/core/fresh.ts";
import { allow } from "@/core/scope.ts";
import { PatientForm } from "@/components/patients/PatientForm.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { frameOf } from "../../../(_frame)/frame.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    await ctx.state.act((scope) => Promise.resolve(allow(scope, "patients.write")));
    return page({ name: ctx.url.searchParams.get("name") ?? "" });
  },
});

/** The form again, with what was typed, where a registration was refused. */
export async function showNewPatient(ctx: Context<State>): Promise<Response> {
  await ctx.state.act((scope) => Promise.resolve(allow(scope, "patients.write")));
  return await ctx.render(<NewPatientPage state={ctx.state} url={ctx.url} name="" />, {
    status: ctx.state.again?.problem.status,
  });
}

function NewPatientPage({ state, url, name }: { state: State; url: URL; name: string }) {
  const { t } = state;
  const base = `/c/${state.member!.slug}/patients`;
  state.title = t("patients.new");
  return (
    <Shell {...frameOf(state, url)} title={t("patients.new")}>
      <LiveForm failed={t("errors.unavailable")}>
        <PatientForm
          t={t}
          form={formOf(state)}
          action={base}
          back={base}
          known={{ name }}
          submit={t("patients.register")}
          book={state.member!.permissions.has("appointments.write")
            ? t("patients.registerAndBook")
            : undefined}
        />
      </LiveForm>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <NewPatientPage state={state} url={url} {...data} />
));
