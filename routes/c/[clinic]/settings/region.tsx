import { type Context, page } from "fresh";
import { done, wantsJson } from "@/core/answer.ts";
import { define, type State } from "@/core/fresh.ts";
import { ChangedRegion, changeRegion, type ClinicProfile, clinicProfile } from "@/domain/tenancy/mod.ts";
import { Shell } from "@/components/shell/Shell.tsx";
import { RegionForm } from "@/components/tenancy/RegionForm.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { frameOf } from "../../../(_frame)/frame.tsx";
import { submitted } from "../../../(_frame)/submitted.ts";
import { versioned } from "./(_clinic)/versioned.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const profile = await ctx.state.act(clinicProfile);
    return wantsJson(ctx.req) ? Response.json(profile) : page({ profile });
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      const profile = await versioned(ctx, body, ChangedRegion, changeRegion);
      return done(ctx.req, ctx.url.pathname, profile);
    }, () => show(ctx)),
});

/** The form again, with what was typed, where a change was refused. */
async function show(ctx: Context<State>): Promise<Response> {
  const profile = await ctx.state.act(clinicProfile);
  return await ctx.render(<ClinicPage state={ctx.state} url={ctx.url} profile={profile} />, {
    status: ctx.state.again?.problem.status,
  });
}

function ClinicPage({ state, url, profile }: { state: State; url: URL; profile: ClinicProfile }) {
  const { t, member } = state;
  const { slug, permissions } = member!;
  state.title = t("clinic.region");
  return (
    <Shell {...frameOf(state, url)} title={t("clinic.region")} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <LiveForm failed={t("errors.unavailable")}>
          <RegionForm t={t} form={formOf(state)} action={url.pathname} known={profile} />
        </LiveForm>
      </Settings>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <ClinicPage state={state} url={url} {...data} />
));
