import { page } from "fresh";
import { done, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { dateIn } from "@/core/dates.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import type { Scope } from "@/core/scope.ts";
import { clockIn } from "@/core/time.ts";
import { ChangedEntry, changeEntry, entryOf, offersOf } from "@/domain/scheduling/mod.ts";
import { EntryForm } from "@/components/scheduling/waiting/EntryForm.tsx";
import { EntryState } from "@/components/scheduling/waiting/EntryTable.tsx";
import { OfferList } from "@/components/scheduling/waiting/OfferList.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { entryAnswer, offerAnswer } from "../../(_waiting)/answer.ts";
import { wishChoices } from "../../(_waiting)/choices.ts";

const shown = async (scope: Scope, id: string) => {
  const entry = await entryOf(scope, id);
  const [offers, choices] = await Promise.all([offersOf(scope, { entryId: id }), wishChoices(scope)]);
  return { entry, offers, choices, timeZone: scope.timeZone };
};

export const handler = define.handlers({
  async GET(ctx) {
    const data = await ctx.state.act((scope) => shown(scope, ctx.params.id));
    if (!wantsJson(ctx.req)) return page(data);
    const { entry, offers, timeZone } = data;
    return Response.json({
      ...entryAnswer(timeZone, entry),
      offers: offers.map((offer) => offerAnswer(timeZone, offer)),
    });
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      const answer = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, async () => {
          await changeEntry(scope, ctx.params.id, parsed(ChangedEntry, body, scope));
          return entryAnswer(scope.timeZone, await entryOf(scope, ctx.params.id));
        })
      );
      return done(ctx.req, ctx.url.pathname, answer);
    }, async () => page(await ctx.state.act((scope) => shown(scope, ctx.params.id)))),
});

/** One who waits: what for and when, what they were offered, and the way off the list. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { entry, offers, choices, timeZone } = data;
  const { slug, permissions } = member!;
  const waits = entry.status === "waiting" || entry.status === "offered";
  const may = waits && permissions.has("waiting.write");
  state.title = entry.patient.name;
  return (
    <Shell
      {...frameOf(state, url)}
      title={entry.patient.name}
      subtitle={<EntryState t={t} status={entry.status} />}
      actions={
        <Button href={`/c/${slug}/patients/${entry.patient.id}`} kind="quiet">{t("waiting.record")}</Button>
      }
    >
      <div class="stack" data-gap="4">
        {entry.bookedId && (
          <p>
            <a href={`/c/${slug}/appointments/${entry.bookedId}`}>{t("waiting.bookedVisit")}</a>
          </p>
        )}
        {entry.later && (
          <p class="soft">
            {t("waiting.movesForward", {
              visit: `${dateIn(t.locale, "day", entry.later.startsAt, timeZone)} ${
                clockIn(timeZone, entry.later.startsAt)
              }`,
            })}
          </p>
        )}
        {may && (
          <LiveForm failed={t("errors.unavailable")}>
            <EntryForm t={t} form={formOf(state)} action={url.pathname} known={entry} {...choices} />
          </LiveForm>
        )}
        {offers.length > 0 && <OfferList t={t} timeZone={timeZone} offers={offers} />}
        {may && (
          <Card title={t("waiting.leave")}>
            <form method="post" action={`${url.pathname}/departure`} class="row">
              <span class="grow soft">{t("waiting.leaveText")}</span>
              <Button type="submit" kind="danger">{t("waiting.leave")}</Button>
            </form>
          </Card>
        )}
      </div>
    </Shell>
  );
});
