import { page } from "fresh";
import { done } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { cancelByLink, GuestReason } from "@/domain/scheduling/mod.ts";
import { VisitTicket } from "@/components/booking/VisitTicket.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextArea } from "@/components/ui/Field.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { BookFrame } from "../../(_book)/BookFrame.tsx";
import { linkedVisit } from "../../(_book)/linked.ts";
import { onwards, zoneOf } from "../../(_book)/onwards.ts";
import { countHere, opening } from "../../(_book)/pace.ts";

export const handler = define.handlers({
  GET: async (ctx) => page(await linkedVisit(ctx)),

  async POST(ctx) {
    const { clinic, secret } = ctx.params;
    await countHere(ctx, "answers");
    return await submitted(ctx, async (body) => {
      const reason = parsed(GuestReason, body);
      await opening(ctx, () => ctx.state.book((scope) => cancelByLink(scope, secret, reason)));
      return done(ctx.req, onwards(ctx.url, `/book/${clinic}/visits/${secret}`), { ok: true });
    }, async () => page(await linkedVisit(ctx)));
  },
});

/** Asks once more before a visit is cancelled, since its time goes to somebody else at once. */
export default define.page<typeof handler>(({ data: { clinic, linked }, state, url, params }) => {
  const { t } = state;
  const form = formOf(state);
  const here = `/book/${clinic.slug}/visits/${params.secret}`;
  state.title = `${t("booking.cancelTitle")} · ${clinic.name}`;
  return (
    <BookFrame state={state} url={url} clinic={clinic}>
      <div class="stack" data-gap="1">
        <h1>{t("booking.cancelTitle")}</h1>
        <p class="soft">{t("booking.cancelText")}</p>
      </div>
      <VisitTicket t={t} timeZone={clinic.timeZone} yours={zoneOf(url)} visit={linked.visit} />
      <form method="post" action={onwards(url, `${here}/cancellation`)} class="stack">
        {form.title && <Alert tone="bad" live>{form.title}</Alert>}
        <TextArea
          label={t("booking.cancelReason")}
          name="reason"
          optional={t("ui.optional")}
          maxLength={500}
          rows={3}
          dir="auto"
          value={form.value("reason")}
          error={form.error("reason")}
        />
        <div class="row">
          <Button type="submit" kind="danger">{t("booking.cancelNow")}</Button>
          <Button href={onwards(url, here)} kind="quiet">{t("booking.keep")}</Button>
        </div>
      </form>
    </BookFrame>
  );
});
