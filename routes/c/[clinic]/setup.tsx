import { type Context, page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define, type State } from "@/core/fresh.ts";
import type { Scope } from "@/core/scope.ts";
import { priceList } from "@/domain/catalog/mod.ts";
import { openingHours } from "@/domain/scheduling/mod.ts";
import { clinicProfile, invitationsOf, practitionersOf, staffOf } from "@/domain/tenancy/mod.ts";
import { Shell } from "@/components/shell/Shell.tsx";
import { SetupSteps, type Step } from "@/components/tenancy/SetupSteps.tsx";
import { frameOf } from "../../(_frame)/frame.tsx";

/** What is done and what is left to do before the clinic works, as each context knows it. */
async function setupOf(scope: Scope): Promise<{ active: boolean; steps: Step[] }> {
  const [profile, hours, practitioners, services, staff, invitations] = await Promise.all([
    clinicProfile(scope),
    openingHours(scope),
    practitionersOf(scope),
    priceList(scope),
    staffOf(scope),
    invitationsOf(scope),
  ]);
  const base = `/c/${scope.slug}`;
  const reachable = profile.address !== "" && (profile.phone ?? profile.email) !== null;
  const asked = staff.filter(({ endedAt }) => !endedAt).length + invitations.length > 1;
  return {
    active: profile.activatedAt !== null,
    steps: [
      { name: "profile", done: reachable, href: `${base}/settings/clinic` },
      { name: "hours", done: hours.length > 0, href: `${base}/settings/hours` },
      {
        name: "practitioner",
        done: practitioners.length > 0,
        needed: true,
        href: `${base}/settings/practitioners`,
      },
      { name: "service", done: services.length > 0, href: `${base}/services` },
      { name: "invite", done: asked, href: `${base}/settings/invitations/new` },
    ],
  };
}

export const handler = define.handlers({
  async GET(ctx) {
    const setup = await ctx.state.act(setupOf);
    return wantsJson(ctx.req)
      ? Response.json({ active: setup.active, steps: setup.steps.map(({ name, done }) => ({ name, done })) })
      : page(setup);
  },
});

/** The list again, where activation was refused. */
export async function showSetup(ctx: Context<State>): Promise<Response> {
  const setup = await ctx.state.act(setupOf);
  return await ctx.render(<SetupPage state={ctx.state} url={ctx.url} {...setup} />, {
    status: ctx.state.again?.problem.status,
  });
}

function SetupPage({ state, url, ...setup }: { state: State; url: URL; active: boolean; steps: Step[] }) {
  const { t, member, again } = state;
  const { slug, clinicName } = member!;
  state.title = t("clinic.setup");
  return (
    <Shell {...frameOf(state, url)} title={t("clinic.setup")}>
      <div class="stack wide" data-gap="5">
        <SetupSteps t={t} slug={slug} clinic={clinicName} {...setup} refused={again?.problem.title} />
      </div>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <SetupPage state={state} url={url} {...data} />
));
