import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { ChangedPatientSettings, changePatientSettings, patientSettings } from "@/domain/patients/mod.ts";
import { PatientSettingsForm } from "@/components/patients/PatientSettingsForm.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { frameOf } from "../../../(_frame)/frame.tsx";
import { changed } from "./(_staff)/changed.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const settings = await ctx.state.act(patientSettings);
    return wantsJson(ctx.req) ? Response.json(settings) : page(settings);
  },

  POST: (ctx) =>
    changed(
      ctx,
      (scope, body) => changePatientSettings(scope, parsed(ChangedPatientSettings, body, scope)),
      `/c/${ctx.params.clinic}/settings/patients`,
      patientSettings,
    ),
});

/** How the clinic registers its patients. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { slug, permissions } = member!;
  state.title = t("record.sexes");
  return (
    <Shell {...frameOf(state, url)} title={state.title} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <PatientSettingsForm t={t} form={formOf(state)} action={url.pathname} known={data} />
      </Settings>
    </Shell>
  );
});
