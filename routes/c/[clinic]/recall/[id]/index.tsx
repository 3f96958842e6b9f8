import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { dayInWords } from "@/core/dates.ts";
import { define } from "@/core/fresh.ts";
import { dayAfter, dayIn } from "@/core/time.ts";
import { attemptsOf, recallOf } from "@/domain/scheduling/mod.ts";
import { AttemptForm, PutOff } from "@/components/scheduling/recall/AttemptForm.tsx";
import { AttemptList } from "@/components/scheduling/recall/AttemptList.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Facts } from "@/components/ui/List.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { recallAnswer } from "../../(_waiting)/recall_answer.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const data = await ctx.state.act(async (scope) => {
      const recall = await recallOf(scope, ctx.params.id);
      const attempts = await attemptsOf(scope, recall.id);
      return { recall, attempts, tomorrow: dayAfter(dayIn(scope.timeZone), 1), timeZone: scope.timeZone };
    });
    if (!wantsJson(ctx.req)) return page(data);
    return Response.json(recallAnswer(data.timeZone, data.recall));
  },
});

/** One who is due: how to reach them, what was tried, and what came of it. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { recall: { patient, rule, lastOn, dueOn, snoozedUntil }, attempts, tomorrow, timeZone } = data;
  const { slug, permissions } = member!;
  const may = permissions.has("recalls.write");
  const form = formOf(state);
  const facts: [string, preact.ComponentChildren][] = [
    [t("recall.rule"), rule.name],
    [t("recall.lastVisit"), dayInWords(t.locale, "longDate", lastOn)],
    [t("recall.due"), dayInWords(t.locale, "longDate", dueOn)],
    [
      t("ui.phone"),
      patient.phone && <a key="phone" href={`tel:${patient.phone}`} dir="ltr">{patient.phone}</a>,
    ],
    [t("auth.email"), patient.email && <bdi key="email" dir="ltr">{patient.email}</bdi>],
    [t("recall.by"), rule.channels.map((channel) => t(`recall.channel_${channel}`)).join(", ")],
    [t("recall.putOffUntil"), snoozedUntil && dayInWords(t.locale, "longDate", snoozedUntil)],
    [t("record.contact"), patient.doNotContact && t("record.doNotContact")],
  ];
  state.title = patient.name;
  return (
    <Shell
      {...frameOf(state, url)}
      title={patient.name}
      actions={
        <>
          <Button href={`/c/${slug}/waiting/new?patientId=${patient.id}`}>{t("waiting.add")}</Button>
          {permissions.has("appointments.write") && (
            <Button href={`/c/${slug}/appointments/new?patientId=${patient.id}`} kind="primary">
              {t("scheduling.book")}
            </Button>
          )}
        </>
      }
    >
      <div class="split">
        <div class="stack">
          {may && (
            <LiveForm failed={t("errors.unavailable")} then={`/c/${slug}/recall`}>
              <div class="stack">
                <AttemptForm t={t} form={form} base={url.pathname} doNotContact={patient.doNotContact} />
                <PutOff t={t} base={url.pathname} tomorrow={tomorrow} />
              </div>
            </LiveForm>
          )}
          {attempts.length > 0 && <AttemptList t={t} timeZone={timeZone} attempts={attempts} />}
        </div>
        <Card title={t("recall.one")}>
          <div class="stack">
            <Facts facts={facts.filter(([, value]) => value)} />
            <a href={`/c/${slug}/patients/${patient.id}`}>{t("waiting.record")}</a>
          </div>
        </Card>
      </div>
    </Shell>
  );
});
