import { type Context, page } from "fresh";
import { define, type State } from "@/core/fresh.ts";
import { allow } from "@/core/scope.ts";
import type { Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { askedFields } from "@/domain/fields/mod.ts";
import { patientSettings } from "@/domain/patients/mod.ts";
import { PatientForm } from "@/components/patients/PatientForm.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { lookalikeTexts } from "@/components/patients/lookalike_texts.ts";
import Lookalikes from "@/islands/patients/Lookalikes.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { some } from "@/texts/mod.ts";
import { formOf } from "../../../(_frame)/form.ts";
import { frameOf } from "../../../(_frame)/frame.tsx";

async function offered(scope: Scope) {
  allow(scope, "patients.write");
  const [{ sexes }, fields] = await Promise.all([patientSettings(scope), askedFields(scope)]);
  return { sexes, fields, country: scope.country };
}
type Offered = Awaited<ReturnType<typeof offered>>;

export const handler = define.handlers({
  async GET(ctx) {
    const name = ctx.url.searchParams.get("name") ?? "";
    return page({ name, ...await ctx.state.act(offered) });
  },
});

/** The form again, with what was typed, where a registration was refused. */
export async function showNewPatient(ctx: Context<State>): Promise<Response> {
  const data = await ctx.state.act(offered);
  return await ctx.render(<NewPatientPage state={ctx.state} url={ctx.url} name="" {...data} />, {
    status: ctx.state.again?.problem.status,
  });
}

function NewPatientPage(
  { state, url, name, sexes, fields, country }: Offered & { state: State; url: URL; name: string },
) {
  const { t } = state;
  const { slug, permissions, timeZone } = state.member!;
  const base = `/c/${slug}/patients`;
  const form = formOf(state);
  const stopped = form.code === "looks_known";
  state.title = t("patients.new");
  return (
    <Shell {...frameOf(state, url)} title={t("patients.new")}>
      <LiveForm failed={t("errors.unavailable")}>
        <PatientForm
          t={t}
          form={form}
          action={base}
          back={base}
          known={{ name }}
          slug={slug}
          country={country}
          sexes={sexes}
          fields={fields}
          may={(permission) => permissions.has(permission)}
          today={dayIn(timeZone)}
          asking={<Lookalikes base={base} texts={some(t, lookalikeTexts)} stopped={stopped} />}
          submit={t("patients.register")}
          book={permissions.has("appointments.write") ? t("patients.registerAndBook") : undefined}
        />
      </LiveForm>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <NewPatientPage state={state} url={url} {...data} />
));
