import { page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { Refusal } from "@/core/refusal.ts";
import { allow } from "@/core/scope.ts";
import { openObject } from "@/core/storage.ts";
import { layoutOf } from "@/core/table_rows.ts";
import { fileOf, keep } from "@/domain/files/mod.ts";
import { begin, importsOf } from "@/domain/moving/mod.ts";
import { ImportList } from "@/components/moving/ImportList.tsx";
import { NewImport } from "@/components/moving/NewImport.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { incoming } from "../../files/(_files)/incoming.ts";
import { shownImport } from "./(_imports)/shown.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const imports = await ctx.state.act(importsOf);
    return wantsJson(ctx.req)
      ? Response.json({ imports: imports.map((one) => shownImport(one)) })
      : page({ imports });
  },

  /** Takes a table and guesses what it holds and what its columns mean. Nothing is read of it yet but its first line. */
  async POST(ctx) {
    const { act } = ctx.state;
    await act((scope) => Promise.resolve(allow(scope, "imports.write")));
    const { fields: _, ...file } = await incoming(ctx.req, ctx.url);
    const { slug, country } = ctx.state.member!;
    const fileId = await keep(act, file);
    const { path, mediaType } = await act((scope) => fileOf(scope, fileId));
    if (!/^text\/(csv|plain)$|spreadsheetml\.sheet$/.test(mediaType)) throw new Refusal(422, "not_a_table");
    const layout = await layoutOf(async () => (await openObject(path)).body, mediaType, country);
    const id = await act((scope) => begin(scope, fileId, layout));
    return created(ctx.req, `/c/${slug}/settings/imports/${id}`, { id });
  },
});

/** Where a clinic moves in: a file to begin with, and those that were brought before. */
export default define.page<typeof handler>(({ data: { imports }, state, url }) => {
  const { t, member } = state;
  const { slug, permissions, timeZone } = member!;
  const base = `/c/${slug}/settings/imports`;
  state.title = t("moving.title");
  return (
    <Shell {...frameOf(state, url)} title={t("moving.title")} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <p class="soft measure">{t("moving.text")}</p>
        {permissions.has("imports.write") && <NewImport t={t} action={base} />}
        <ImportList t={t} base={base} timeZone={timeZone} imports={imports} />
      </Settings>
    </Shell>
  );
});
