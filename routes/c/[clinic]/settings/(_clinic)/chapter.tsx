import { page } from "fresh";
import type { ComponentType } from "preact";
import type { z } from "zod";
import { done, wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import type { Scope } from "@/core/scope.ts";
import { type ClinicProfile, clinicProfile } from "@/domain/tenancy/mod.ts";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import type { T, TextKey } from "@/texts/mod.ts";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { versioned } from "./versioned.ts";

interface Meant<S extends z.ZodType> {
  title: TextKey;
  Form: ComponentType<{ t: T; form: FormState; action: string; known: ClinicProfile }>;
  contract: S;
  change: (scope: Scope, input: z.output<S>) => Promise<void>;
}

/** A chapter of the settings that shows and changes some of what the clinic says of itself. */
export function chapter<S extends z.ZodType>({ title, Form, contract, change }: Meant<S>) {
  const handler = define.handlers({
    async GET(ctx) {
      const profile = await ctx.state.act(clinicProfile);
      return wantsJson(ctx.req) ? Response.json(profile) : page({ profile });
    },

    POST: (ctx) =>
      submitted(ctx, async (body) => {
        return done(ctx.req, ctx.url.pathname, await versioned(ctx, body, contract, change));
      }, async () => page({ profile: await ctx.state.act(clinicProfile) })),
  });
  const drawn = define.page<typeof handler>(({ data: { profile }, state, url }) => {
    const { t, member } = state;
    const { slug, permissions } = member!;
    state.title = t(title);
    return (
      <Shell {...frameOf(state, url)} title={state.title} bleed>
        <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
          <LiveForm failed={t("errors.unavailable")}>
            <Form t={t} form={formOf(state)} action={url.pathname} known={profile} />
          </LiveForm>
        </Settings>
      </Shell>
    );
  });
  return { ...handler, drawn };
}
