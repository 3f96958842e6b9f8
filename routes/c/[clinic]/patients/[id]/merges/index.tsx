import { type Context, page } from "fresh";
import { created, seeOther, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { Merge, merge, mergesOf, type Patient, recordOf } from "@/domain/patients/mod.ts";
import { MergeForm } from "@/components/patients/MergeForm.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { formOf } from "../../../../../(_frame)/form.ts";
import { frameOf } from "../../../../../(_frame)/frame.tsx";
import { submitted } from "../../../../../(_frame)/submitted.ts";

async function two(scope: Scope, id: string, otherId: string) {
  allow(scope, "patients.merge");
  return { survivor: await recordOf(scope, id), merged: await recordOf(scope, otherId) };
}

export const handler = define.handlers({
  async GET(ctx) {
    const { id, clinic } = ctx.params;
    const other = ctx.url.searchParams.get("with");
    if (!other) {
      const merges = await ctx.state.act(async (scope) => mergesOf(scope, (await recordOf(scope, id)).id));
      return wantsJson(ctx.req) ? Response.json({ merges }) : seeOther(`/c/${clinic}/patients/${id}`);
    }
    const data = await ctx.state.act((scope) => two(scope, id, other));
    return wantsJson(ctx.req) ? Response.json(data) : page(data);
  },

  POST: (ctx) => {
    const { id, clinic } = ctx.params;
    return submitted(ctx, async (body) => {
      const answer = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, () => merge(scope, id, parsed(Merge, body, scope)))
      );
      return created(ctx.req, `/c/${clinic}/patients/${id}`, answer);
    }, () => showMerge(ctx));
  },
});

/** The two beside each other again, where merging them was refused. */
async function showMerge(ctx: Context<State>): Promise<Response> {
  const { again } = ctx.state;
  const data = await ctx.state.act((scope) => two(scope, ctx.params.id, String(again?.fields.mergedId)));
  return await ctx.render(<MergePage {...data} state={ctx.state} url={ctx.url} />, {
    status: again?.problem.status,
  });
}

function MergePage(
  { survivor, merged, state, url }: { survivor: Patient; merged: Patient; state: State; url: URL },
) {
  const { t, member } = state;
  state.title = t("merging.mergeTitle");
  return (
    <Shell {...frameOf(state, url)} title={state.title}>
      <MergeForm
        t={t}
        form={formOf(state)}
        slug={member!.slug}
        country={member!.country}
        survivor={survivor}
        merged={merged}
      />
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <MergePage {...data} state={state} url={url} />
));
