import { page } from "fresh";
import { z } from "zod";
import { done } from "@/core/answer.ts";
import { signInWithPassword } from "@/core/auth.ts";
import { theConfig } from "@/core/config.ts";
import { parsed } from "@/core/contract.ts";
import { sessionCookies } from "@/core/cookies.ts";
import { TurnedAway } from "@/core/door.ts";
import { define } from "@/core/fresh.ts";
import { countAgainst, forgive } from "@/core/limit.ts";
import { version } from "@/core/version.ts";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import { Lobby } from "@/components/shell/Lobby.tsx";
import PasskeyButton from "@/islands/ui/PasskeyButton.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { arrived } from "../(_frame)/arrived.ts";
import { formOf } from "../(_frame)/form.ts";
import { homeOf, rememberedClinic } from "../(_frame)/home.ts";
import { localPath, withNext } from "../(_frame)/local_path.ts";
import { submitted } from "../(_frame)/submitted.ts";

const SignIn = z.object({
  email: z.email().max(254),
  password: z.string().min(1).max(200),
});

const perAccount = { most: 10, seconds: 300 };
/** From all addresses together: so high that no stranger can keep the owner out for long, so low that guessing leads nowhere. */
const perAccountAnywhere = { most: 100, seconds: 900 };
const perAddress = { most: 300, seconds: 300 };

export const handler = define.handlers({
  async GET(ctx) {
    const { session, acts, actor } = ctx.state;
    const next = localPath(ctx.url.searchParams.get("next"));
    const changed = ctx.url.searchParams.has("changed");
    if (!session) return page({ next, changed });
    try {
      const remembered = rememberedClinic(ctx.req.headers);
      const home = await acts.asSelf(actor(), (scope) => homeOf(scope, remembered));
      return ctx.redirect(next ?? home, 303);
    } catch (error) {
      if (!(error instanceof TurnedAway)) throw error;
      if (error.code !== "not_signed_in") throw error; // half-way in, or locked: the way on is elsewhere
    }
    // The tokens are good, but their session was ended: without this, the way in and the way here would lead to each other.
    const headers = new Headers();
    sessionCookies(theConfig().origin).forget(headers);
    return page({ next, changed }, { headers });
  },

  async POST(ctx) {
    const { acts, address } = ctx.state;
    const next = localPath(ctx.url.searchParams.get("next"));
    return await submitted(ctx, async (body) => {
      const { email, password } = parsed(SignIn, body);
      await countAgainst(acts, `sign-in:address:${address}`, perAddress);
      const guesses = `sign-in:account:${email.toLowerCase()}:${address}`;
      await countAgainst(acts, guesses, perAccount);
      const anywhere = `sign-in:anywhere:${email.toLowerCase()}`;
      await countAgainst(acts, anywhere, perAccountAnywhere);
      const tokens = await signInWithPassword(email, password);
      return await arrived(ctx, tokens, async (scope) => {
        await forgive(scope, guesses);
        await forgive(scope, anywhere);
        return done(ctx.req, next ?? await homeOf(scope, rememberedClinic(ctx.req.headers)), { ok: true });
      }, { next });
    }, () => Promise.resolve(page({ next, changed: false })));
  },
});

export default define.page<typeof handler>(({ data: { next, changed }, state }) => {
  const { t } = state;
  const form = formOf(state);
  state.title = t("auth.signInTitle");
  return (
    <Lobby t={t}>
      <h1>{t("auth.signInTitle")}</h1>
      {changed && <Alert tone="good">{t("auth.passwordChanged")}</Alert>}
      <LiveForm failed={t("errors.unavailable")}>
        <form
          method="post"
          action={withNext("/sign-in", next)}
          class="stack"
        >
          {form.title && <Alert tone="bad">{form.title}</Alert>}
          <TextField
            label={t("auth.email")}
            name="email"
            type="email"
            autocomplete="username"
            required
            value={form.value("email")}
            error={form.error("email")}
          />
          <TextField
            label={t("auth.password")}
            name="password"
            type="password"
            autocomplete="current-password"
            required
            error={form.error("password")}
          />
          <Button type="submit" kind="primary" wide>{t("auth.signIn")}</Button>
        </form>
      </LiveForm>
      <PasskeyButton
        action={withNext("/sign-in/passkey", next)}
        does={t("auth.usePasskey")}
        failed={t("auth.passkeyFailed")}
      />
      <nav class="stack" data-gap="2" aria-label={t("auth.otherWay")}>
        <a class="link" href={withNext("/sign-in/link", next)}>{t("auth.linkInstead")}</a>
        <a class="link" href="/password">{t("auth.forgotPassword")}</a>
        <a class="link" href="/sign-up">{t("clinic.signUp")}</a>
      </nav>
      <p class="faint">
        <small>Cusp {version}</small>
      </p>
    </Lobby>
  );
});
