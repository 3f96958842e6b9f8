import { page } from "fresh";
import { done, wantsJson } from "@/core/answer.ts";
import { bodyOf } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { Apart, duplicatesOf, tellApart } from "@/domain/patients/mod.ts";
import { DuplicateList } from "@/components/patients/DuplicateList.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { frameOf } from "../../../(_frame)/frame.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const duplicates = await ctx.state.act(duplicatesOf);
    return wantsJson(ctx.req) ? Response.json({ duplicates }) : page({ duplicates });
  },

  async POST({ state, req, url }) {
    const body = await bodyOf(req);
    await state.act((scope) => tellApart(scope, parsed(Apart, body, scope)));
    return done(req, url.pathname, { ok: true });
  },
});

/** Records that may be of one person. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  state.title = t("merging.duplicates");
  return (
    <Shell {...frameOf(state, url)} title={state.title} bleed>
      <DuplicateList t={t} slug={member!.slug} country={member!.country} {...data} />
    </Shell>
  );
});
