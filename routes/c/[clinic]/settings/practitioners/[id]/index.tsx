import { type Context, page } from "fresh";
import { z } from "zod";
import { done, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { hasSignature, practise, Practised, specialtiesOf } from "@/domain/catalog/mod.ts";
import { comingVisitsOf } from "@/domain/scheduling/mod.ts";
import { ChangedPractitioner, changePractitioner } from "@/domain/tenancy/mod.ts";
import { PractitionerFields } from "@/components/catalog/PractitionerFields.tsx";
import { SignatureForm } from "@/components/catalog/SignatureForm.tsx";
import { ComingVisits } from "@/components/scheduling/ComingVisits.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { formOf } from "../../../../../(_frame)/form.ts";
import { frameOf } from "../../../../../(_frame)/frame.tsx";
import { submitted } from "../../../../../(_frame)/submitted.ts";
import { withVersion } from "../../../(_catalog)/with_version.ts";
import { type PractitionerShown, practitionerShown } from "../(_practitioners)/shown.ts";

const Changed = z.object({ ...ChangedPractitioner.shape, ...Practised.shape });

/** One who treats, for whoever looks after the staff and for themselves. */
async function shown(scope: Scope, id: string): Promise<PractitionerShown> {
  const practitioner = await practitionerShown(scope, id);
  if (!practitioner.self) allow(scope, "members.read");
  return practitioner;
}

const load = ({ state, params }: Context<State>) =>
  state.act(async (scope) => {
    const practitioner = await shown(scope, params.id);
    const mayChange = scope.permissions.has("members.write");
    const maySign = mayChange || practitioner.self;
    return {
      practitioner,
      mayChange,
      maySign,
      specialties: scope.permissions.has("services.read") ? await specialtiesOf(scope) : [],
      signed: maySign && await hasSignature(scope, params.id),
      coming: scope.permissions.has("appointments.read") ? await comingVisitsOf(scope, params.id) : undefined,
    };
  });

export const handler = define.handlers({
  async GET(ctx) {
    if (!wantsJson(ctx.req)) return page(await load(ctx));
    return Response.json(await ctx.state.act((scope) => shown(scope, ctx.params.id)));
  },

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const { id } = ctx.params;
      const changed = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, async () => {
          const { specialties, ...said } = parsed(Changed, withVersion(ctx.req, body), scope);
          await changePractitioner(scope, id, said);
          await practise(scope, id, { specialties });
          return await practitionerShown(scope, id);
        })
      );
      return done(ctx.req, ctx.url.pathname, changed);
    }, () => showPractitioner(ctx));
  },
});

/** The page again, where something about them was refused. */
export async function showPractitioner(ctx: Context<State>): Promise<Response> {
  const data = await load(ctx);
  return await ctx.render(<PractitionerPage state={ctx.state} url={ctx.url} {...data} />, {
    status: ctx.state.again?.problem.status,
  });
}

function PractitionerPage(
  { state, url, ...data }: { state: State; url: URL } & Awaited<ReturnType<typeof load>>,
) {
  const { t, member } = state;
  const { slug, permissions, timeZone } = member!;
  const { practitioner, coming, maySign, signed } = data;
  const base = `/c/${slug}/settings/practitioners/${practitioner.id}`;
  const [form, untouched] = [formOf(state), formOf({})];
  const signing = url.pathname.startsWith(`${base}/signature`);
  state.title = practitioner.name;
  return (
    <Shell {...frameOf(state, url)} title={practitioner.name} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <PractitionerFields t={t} form={signing ? untouched : form} action={base} {...data} />
        {maySign && (
          <SignatureForm
            t={t}
            form={signing ? form : untouched}
            action={`${base}/signature`}
            signed={signed}
          />
        )}
        {coming && <ComingVisits t={t} slug={slug} timeZone={timeZone} {...coming} />}
      </Settings>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <PractitionerPage state={state} url={url} {...data} />
));
