import { page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { rfc3339In } from "@/core/time.ts";
import { entriesOf, gapsAhead, joinWaiting, NewEntry, waitingRequestsOf } from "@/domain/scheduling/mod.ts";
import { EntryTable } from "@/components/scheduling/waiting/EntryTable.tsx";
import { GapList } from "@/components/scheduling/waiting/GapList.tsx";
import { RequestList } from "@/components/scheduling/waiting/RequestList.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Segmented } from "@/components/ui/Tabs.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { frameOf } from "../../../(_frame)/frame.tsx";
import { submitted } from "../../../(_frame)/submitted.ts";
import { entryAnswer, gapAnswer } from "../(_waiting)/answer.ts";
import { showNewEntry } from "./new.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const over = ctx.url.searchParams.has("over");
    const data = await ctx.state.act(async (scope) => {
      const [entries, gaps, requests] = await Promise.all([
        entriesOf(scope, { over }),
        over ? [] : gapsAhead(scope),
        over ? [] : waitingRequestsOf(scope),
      ]);
      return { over, entries, gaps, requests, timeZone: scope.timeZone };
    });
    if (!wantsJson(ctx.req)) return page(data);
    const { entries, gaps, requests, timeZone } = data;
    return Response.json({
      requests: requests.map(({ provedAt, ...request }) => ({
        ...request,
        provedAt: rfc3339In(timeZone, provedAt),
      })),
      entries: entries.map((entry) => entryAnswer(timeZone, entry)),
      gaps: gaps.map((gap) => gapAnswer(timeZone, gap)),
    });
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      const { id } = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, () => joinWaiting(scope, parsed(NewEntry, body, scope)))
      );
      return created(ctx.req, `${ctx.url.pathname}/${id}`, { id });
    }, () => showNewEntry(ctx)),
});

/** Who waits, which gaps there are, and who asks from outside. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { over, entries, gaps, requests, timeZone } = data;
  const { slug, permissions } = member!;
  const may = permissions.has("waiting.write");
  const add = (
    <Button href={`${url.pathname}/new`} kind="primary">
      <Icon name="plus" />
      {t("waiting.add")}
    </Button>
  );
  state.title = t("waiting.title");
  return (
    <Shell {...frameOf(state, url)} title={state.title} actions={may && add}>
      <div class="stack" data-gap="4">
        <div class="row">
          <Segmented
            label={t("waiting.title")}
            tabs={[
              { href: url.pathname, label: t("waiting.whoWaits"), current: !over },
              { href: `${url.pathname}?over`, label: t("waiting.whatIsOver"), current: over },
            ]}
          />
        </div>
        <div class={gaps.length > 0 ? "split" : undefined}>
          <div class="stack" data-gap="4">
            {may && requests.length > 0 && (
              <LiveForm failed={t("errors.unavailable")}>
                <RequestList
                  t={t}
                  slug={slug}
                  requests={requests}
                  mayRegister={permissions.has("patients.write")}
                />
              </LiveForm>
            )}
            {entries.length > 0
              ? <EntryTable t={t} slug={slug} timeZone={timeZone} entries={entries} />
              : (
                <Empty icon={<Icon name="hourglass" />} title={t("waiting.none")}>
                  {t("waiting.noneText")}
                </Empty>
              )}
          </div>
          {gaps.length > 0 && <GapList t={t} slug={slug} timeZone={timeZone} gaps={gaps} />}
        </div>
      </div>
    </Shell>
  );
});
