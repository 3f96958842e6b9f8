import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { countAgainst } from "@/core/limit.ts";
import { askToSignUp, NewSignUp } from "@/domain/identity/mod.ts";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import { formOf } from "../../(_frame)/form.ts";
import { submitted } from "../../(_frame)/submitted.ts";

const perAddress = { most: 20, seconds: 3600 };
const perMailbox = { most: 3, seconds: 3600 };

type Shown = { sentTo: string | null };

export const handler = define.handlers({
  GET: (ctx) => ctx.state.session ? ctx.redirect("/open-clinic", 303) : page<Shown>({ sentTo: null }),

  /** Answers the same whether or not the address has an account. */
  POST: async (ctx) => {
    const { acts, address, t } = ctx.state;
    const shown = (sentTo: string | null) => Promise.resolve(page<Shown>({ sentTo }));
    const form: { sentTo: string | null } = { sentTo: null };
    const refused = await submitted<Awaited<ReturnType<typeof shown>>>(ctx, async (body) => {
      const { email } = parsed(NewSignUp, body);
      await countAgainst(acts, `sign-up:address:${address}`, perAddress);
      await countAgainst(acts, `sign-up:mailbox:${email}`, perMailbox);
      await acts.asAnyone((sql) => askToSignUp({ sql }, { email, locale: t.locale }));
      form.sentTo = email;
      return Response.json({ ok: true }, { status: 202 });
    }, () => shown(null));
    return form.sentTo === null || wantsJson(ctx.req) ? refused : await shown(form.sentTo);
  },
});

/** Where somebody without an account begins: an address, to which a link goes. */
export default define.page<typeof handler>(({ data: { sentTo }, state }) => {
  const { t } = state;
  const form = formOf(state);
  state.title = t("clinic.signUp");
  return (
    <Lobby t={t}>
      <h1>{t("clinic.signUp")}</h1>
      {sentTo
        ? (
          <Alert tone="good" live title={t("clinic.signUpSent", { email: sentTo })}>
            {t("clinic.signUpSentText")}
          </Alert>
        )
        : (
          <form method="post" action="/sign-up" class="stack">
            <p class="soft">{t("clinic.signUpText")}</p>
            {form.title && <Alert tone="bad">{form.title}</Alert>}
            <TextField
              label={t("auth.email")}
              name="email"
              type="email"
              required
              maxLength={254}
              dir="ltr"
              autocomplete="email"
              value={form.value("email")}
              error={form.error("email")}
            />
            <Button type="submit" kind="primary" wide>{t("auth.sendLink")}</Button>
            <Button href="/sign-in" kind="quiet" wide>{t("tenancy.haveAccount")}</Button>
          </form>
        )}
    </Lobby>
  );
});
