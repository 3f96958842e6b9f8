import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { isId } from "@/core/id.ts";
import { dayIn, isDay } from "@/core/time.ts";
import { recallRules, recallsDue, recallYield } from "@/domain/scheduling/mod.ts";
import { RecallTable } from "@/components/scheduling/recall/RecallTable.tsx";
import { YieldChart } from "@/components/scheduling/recall/YieldChart.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Pagination } from "@/components/ui/Pagination.tsx";
import { Segmented } from "@/components/ui/Tabs.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { frameOf } from "../../../(_frame)/frame.tsx";
import { recallAnswer } from "../(_waiting)/recall_answer.ts";

/** Where a page begins: `after=<day>_<id>`; nothing where it is none. */
function afterOf(asked: string | null): { dueOn: string; id: string } | undefined {
  const [dueOn = "", id = ""] = (asked ?? "").split("_");
  return isDay(dueOn) && isId(id) ? { dueOn, id } : undefined;
}

/** How many days ahead are looked at, up to a century; a month where nobody says. */
const daysAhead = (asked: string | null): number | undefined =>
  asked !== null && /^\d{1,5}$/.test(asked) ? Math.min(Number(asked), 36_500) : undefined;

export const handler = define.handlers({
  async GET(ctx) {
    const asked = ctx.url.searchParams;
    const ruleId = asked.get("ruleId") ?? "";
    const data = await ctx.state.act(async (scope) => {
      const [found, rules, yields] = await Promise.all([
        recallsDue(scope, {
          ruleId: isId(ruleId) ? ruleId : undefined,
          ahead: daysAhead(asked.get("ahead")),
          after: afterOf(asked.get("after")),
        }),
        recallRules(scope),
        recallYield(scope),
      ]);
      return { ...found, rules, yields, today: dayIn(scope.timeZone), timeZone: scope.timeZone };
    });
    if (!wantsJson(ctx.req)) return page(data);
    const { recalls, next, yields, timeZone } = data;
    return Response.json({
      recalls: recalls.map((recall) => recallAnswer(timeZone, recall)),
      next: next && `${next.dueOn}_${next.id}`,
      yield: yields,
    });
  },
});

/** Who is due, and what came of asking. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { recalls, rules, yields, next, today, timeZone } = data;
  const { slug, permissions } = member!;
  const chosen = url.searchParams.get("ruleId");
  const further = new URLSearchParams(url.searchParams);
  if (next) further.set("after", `${next.dueOn}_${next.id}`);
  state.title = t("recall.title");
  return (
    <Shell {...frameOf(state, url)} title={state.title}>
      <div class="stack" data-gap="4">
        {rules.length > 1 && (
          <div class="row">
            <Segmented
              label={t("recall.rules")}
              tabs={[
                { href: url.pathname, label: t("recall.allRules"), current: !chosen },
                ...rules.map(({ id, name }) => ({
                  href: `${url.pathname}?ruleId=${id}`,
                  label: name,
                  current: chosen === id,
                })),
              ]}
            />
          </div>
        )}
        {rules.length === 0
          ? (
            <Empty
              icon={<Icon name="bell" />}
              title={t("recall.noRules")}
              action={permissions.has("schedule.write") && (
                <Button href={`/c/${slug}/settings/recall`} kind="primary">{t("recall.addRule")}</Button>
              )}
            >
              {t("recall.noRulesText")}
            </Empty>
          )
          : recalls.length === 0
          ? (
            <Empty icon={<Icon name="check-check" />} title={t("recall.nobodyDue")}>
              {t("recall.nobodyDueText")}
            </Empty>
          )
          : (
            <LiveForm failed={t("errors.unavailable")} then={url.pathname + url.search}>
              <RecallTable
                t={t}
                slug={slug}
                timeZone={timeZone}
                today={today}
                recalls={recalls}
                may={permissions.has("recalls.write")}
                mayBook={permissions.has("appointments.write")}
              />
            </LiveForm>
          )}
        <Pagination
          label={t("recall.title")}
          next={next ? { href: `?${further}`, label: t("ui.next") } : undefined}
        />
        {yields.length > 0 && <YieldChart t={t} yields={yields} />}
      </div>
    </Shell>
  );
});
