import { page } from "fresh";
import { done, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import {
  appointmentSettingsOf,
  changeAppointmentSettings,
  ChangedAppointmentSettings,
} from "@/domain/scheduling/mod.ts";
import {
  AppointmentSettingsForm,
  previewTexts,
} from "@/components/scheduling/settings/AppointmentSettingsForm.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import SettingsPreview from "@/islands/scheduling/SettingsPreview.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { frameOf } from "../../../(_frame)/frame.tsx";
import { submitted } from "../../../(_frame)/submitted.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const settings = await ctx.state.act(appointmentSettingsOf);
    return wantsJson(ctx.req) ? Response.json(settings) : page(settings);
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      const settings = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, async () => {
          await changeAppointmentSettings(scope, parsed(ChangedAppointmentSettings, body, scope));
          return await appointmentSettingsOf(scope);
        })
      );
      return done(ctx.req, ctx.url.pathname, settings);
    }, async () => page(await ctx.state.act(appointmentSettingsOf))),
});

/** How the calendar writes times, is coloured and answers to the hand. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { slug, permissions } = member!;
  state.title = t("calendar.settings");
  return (
    <Shell {...frameOf(state, url)} title={state.title} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <LiveForm failed={t("errors.unavailable")}>
          <AppointmentSettingsForm
            t={t}
            form={formOf(state)}
            action={url.pathname}
            known={data}
            preview={<SettingsPreview settings={data} texts={previewTexts(t)} />}
          />
        </LiveForm>
      </Settings>
    </Shell>
  );
});
