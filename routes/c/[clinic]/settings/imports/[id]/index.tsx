import { type Context, page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define, type State } from "@/core/fresh.ts";
import { openObject } from "@/core/storage.ts";
import { samplesOf } from "@/core/table_rows.ts";
import { allImporters, importerOf, importOf, isRunning } from "@/domain/moving/mod.ts";
import { ChooseKind } from "@/components/moving/ChooseKind.tsx";
import { ImportReport } from "@/components/moving/ImportReport.tsx";
import { MappingForm } from "@/components/moving/MappingForm.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Progress } from "@/components/moving/Progress.tsx";
import { sentenceFor, type TextKey } from "@/texts/mod.ts";
import { frameOf } from "../../../../../(_frame)/frame.tsx";
import { shownImport } from "../(_imports)/shown.ts";

const load = async (ctx: Context<State>) => {
  const { found, counts } = await ctx.state.act(async (scope) => {
    const found = await importOf(scope, ctx.params.id);
    return { found, counts: await importerOf(found.kind).countsOf(scope, found.id) };
  });
  const open = async () => (await openObject(found.path)).body;
  const mapping = ["mapping", "checked", "failed"].includes(found.state);
  const samples = mapping ? await samplesOf(open, found.layout, 3).catch(() => []) : [];
  return { found, counts, samples, mapping };
};
type Loaded = Awaited<ReturnType<typeof load>>;

export const handler = define.handlers({
  async GET(ctx) {
    const data = await load(ctx);
    if (wantsJson(ctx.req)) return Response.json(shownImport(data.found, data.counts));
    const headers = isRunning(data.found) ? { refresh: "2" } : undefined; // a page that works without script asks again by itself
    return page(data, { headers });
  },
});

/** The page again, where what was asked of the import was refused. */
export async function showImport(ctx: Context<State>): Promise<Response> {
  const data = await load(ctx);
  return await ctx.render(<ImportPage state={ctx.state} url={ctx.url} {...data} />, {
    status: ctx.state.again?.problem.status,
  });
}

function ImportPage({ state, url, found, counts, samples, mapping }: Loaded & { state: State; url: URL }) {
  const { t, member, again } = state;
  const { slug, permissions } = member!;
  const base = `/c/${slug}/settings/imports/${found.id}`;
  const importer = importerOf(found.kind);
  const kinds = allImporters().map(({ kind }) => kind);
  const mayWrite = permissions.has("imports.write");
  const typed = again?.fields.fields;
  state.title = found.fileName;
  return (
    <Shell
      {...frameOf(state, url)}
      title={found.fileName}
      subtitle={t(`moving.state_${found.state}` as TextKey)}
    >
      <div class="stack" data-gap="4">
        {state.again && <Alert tone="bad">{state.again.problem.title}</Alert>}
        {found.fault && <Alert tone="bad">{sentenceFor(t, found.fault)}</Alert>}
        {isRunning(found) && <Progress t={t} found={found} />}
        {!isRunning(found) && found.state !== "mapping" && found.state !== "failed" && (
          <ImportReport
            {...{ t, found, counts, mayWrite }}
            base={base}
            locale={state.member!.memberLocale ?? state.member!.locale}
            currency={state.member!.currency}
          />
        )}
        {mapping && mayWrite && (
          <>
            <ChooseKind t={t} action={`${base}/kind`} kind={found.kind} kinds={kinds} />
            <MappingForm
              t={t}
              action={`${base}/check`}
              found={found}
              typed={Array.isArray(typed) ? typed : undefined}
              fields={importer.fields}
              samples={samples}
            />
          </>
        )}
      </div>
    </Shell>
  );
}

/** One import: what its columns mean, what would become of its lines, and what did. */
export default define.page<typeof handler>(({ data, state, url }) => (
  <ImportPage state={state} url={url} {...data} />
));
