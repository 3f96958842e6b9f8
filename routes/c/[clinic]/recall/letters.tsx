import { page } from "fresh";
import { done, wantsJson } from "@/core/answer.ts";
import { theConfig } from "@/core/config.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { pickLocale } from "@/core/text.ts";
import { lettersFor, RecallLetters, writeRecalls } from "@/domain/scheduling/mod.ts";
import { LetterPreview } from "@/components/scheduling/recall/LetterPreview.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { textIn } from "@/texts/mod.ts";
import { formOf } from "../../../(_frame)/form.ts";
import { frameOf } from "../../../(_frame)/frame.tsx";
import { submitted } from "../../../(_frame)/submitted.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const chosen = ctx.url.searchParams.getAll("recallIds").slice(0, 200);
    const { to, not } = await ctx.state.act((scope) => lettersFor(scope, chosen));
    if (!wantsJson(ctx.req)) return page({ to, not });
    const names = (recalls: typeof to) => recalls.map(({ id, patient }) => ({ id, patient: patient.name }));
    return Response.json({ to: names(to), not: names(not) });
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      const sent = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, () => writeRecalls(scope, parsed(RecallLetters, body, scope)))
      );
      return done(ctx.req, `/c/${ctx.params.clinic}/recall`, sent);
    }, () => Promise.resolve(page({ to: [], not: [] }))),
});

/** What would be written, and to whom, before it is. */
export default define.page<typeof handler>(({ data: { to, not }, state, url }) => {
  const { t, member } = state;
  const { slug, clinicName, locale } = member!;
  // In the clinic's language: each patient is written to in the one they like best.
  const said = textIn(pickLocale([locale]));
  const values = {
    clinic: clinicName,
    name: to[0]?.patient.name ?? "",
    link: `${theConfig().origin}/book/${slug}`,
  };
  state.title = t("recall.write");
  return (
    <Shell {...frameOf(state, url)} title={state.title}>
      <LiveForm failed={t("errors.unavailable")}>
        <LetterPreview
          t={t}
          form={formOf(state)}
          base={`/c/${slug}/recall`}
          to={to}
          not={not}
          locale={said.locale}
          subject={said("recall.letterSubject", values)}
          text={said("recall.letterText", values)}
        />
      </LiveForm>
    </Shell>
  );
});
