import { page } from "fresh";
import { created } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { claimByLink, proofBy, publicClinic } from "@/domain/scheduling/mod.ts";
import { Booked } from "@/components/booking/Booked.tsx";
import { RanOut } from "@/components/booking/RanOut.tsx";
import { VisitTicket } from "@/components/booking/VisitTicket.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { BookFrame } from "../(_book)/BookFrame.tsx";
import { onwards, zoneOf } from "../(_book)/onwards.ts";
import { countHere, opening } from "../(_book)/pace.ts";

export const handler = define.handlers({
  async GET(ctx) {
    return page(
      await opening(ctx, () =>
        ctx.state.book(async (scope) => ({
          clinic: await publicClinic(scope),
          proof: await proofBy(scope, ctx.params.token),
        }))),
    );
  },

  async POST(ctx) {
    const { clinic, token } = ctx.params;
    await countHere(ctx, "tries");
    const { id, status, link } = await opening(
      ctx,
      () => ctx.state.book((scope) => claimByLink(scope, token)),
    );
    return created(ctx.req, onwards(ctx.url, `/book/${clinic}/visits/${link}`, { new: "1" }), { id, status });
  },
});

/** Where the link of the mail leads: nothing is booked by looking, since mailboxes look at links too. */
export default define.page<typeof handler>(({ data: { clinic, proof }, state, url }) => {
  const { t } = state;
  state.title = `${t("booking.proofTitle")} · ${clinic.name}`;
  return (
    <BookFrame state={state} url={url} clinic={clinic}>
      {proof.open
        ? (
          <>
            <h1>{t("booking.proofTitle")}</h1>
            <VisitTicket t={t} timeZone={clinic.timeZone} yours={zoneOf(url)} visit={proof.visit} />
            <form method="post" class="stack">
              <p class="soft">{t("booking.proofText")}</p>
              <Button type="submit" kind="primary" size="large" wide>{t("booking.confirm")}</Button>
            </form>
          </>
        )
        : proof.claimed
        ? <Booked t={t} />
        : <RanOut t={t} again={onwards(url, `/book/${clinic.slug}`)} />}
    </BookFrame>
  );
});
