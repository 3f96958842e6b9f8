import { page } from "fresh";
import { z } from "zod";
import { done, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { notFound } from "@/core/refusal.ts";
import type { Acting } from "@/core/scope.ts";
import { careClinicsOf, workplacesOf } from "@/domain/tenancy/mod.ts";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { ClinicPicker } from "@/components/tenancy/ClinicPicker.tsx";
import { rememberClinic, rememberedClinic } from "../(_frame)/home.ts";
import { submitted } from "../(_frame)/submitted.ts";

const Choice = z.object({ clinic: z.string().max(80), remember: z.string().optional() });

async function clinicsOf(scope: Acting) {
  const [workplaces, care] = await Promise.all([workplacesOf(scope), careClinicsOf(scope)]);
  return { workplaces, care };
}

export const handler = define.handlers({
  async GET(ctx) {
    const clinics = await ctx.state.acts.asSelf(ctx.state.actor(), clinicsOf);
    if (wantsJson(ctx.req)) return Response.json(clinics);
    return page({ ...clinics, remembered: rememberedClinic(ctx.req.headers) });
  },

  async POST(ctx) {
    const { acts } = ctx.state;
    const actor = ctx.state.actor();
    return await submitted<Response>(ctx, async (body) => {
      const { clinic, remember } = parsed(Choice, body);
      const { workplaces } = await acts.asSelf(actor, clinicsOf);
      if (!workplaces.some(({ slug }) => slug === clinic)) throw notFound();
      const response = done(ctx.req, `/c/${clinic}/agenda`, { clinic });
      rememberClinic(response.headers, remember ? clinic : null);
      return response;
    });
  },
});

/** Which clinic to work in, for whoever works in several. */
export default define.page<typeof handler>(({ data, state }) => {
  const { t } = state;
  state.title = t("auth.chooseClinic");
  return (
    <Lobby t={t}>
      <h1>{t("auth.chooseClinic")}</h1>
      <ClinicPicker t={t} {...data} />
    </Lobby>
  );
});
