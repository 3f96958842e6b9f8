import { type Context, page } from "fresh";
import { done, seeOther } from "@/core/answer.ts";
import { theConfig } from "@/core/config.ts";
import { parsed } from "@/core/contract.ts";
import { sessionCookies } from "@/core/cookies.ts";
import { define, type State } from "@/core/fresh.ts";
import { Refusal, refusedField } from "@/core/refusal.ts";
import { profileOf, sessionState, TypedPin, unlock } from "@/domain/identity/mod.ts";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../(_frame)/form.ts";
import { localPath, withNext } from "../(_frame)/local_path.ts";
import { submitted } from "../(_frame)/submitted.ts";

async function shown({ state, url }: Context<State>) {
  const next = localPath(url.searchParams.get("next"));
  const locked = await state.acts.arriving(state.actor(), async (scope) => {
    const session = await sessionState(scope);
    if (session === "standing") return null;
    if (session !== "locked") throw new Refusal(401, "not_signed_in");
    return { next, name: (await profileOf(scope)).name };
  });
  return locked ? page(locked) : seeOther(next ?? "/");
}

export const handler = define.handlers({
  GET: shown,

  async POST(ctx) {
    const { acts } = ctx.state;
    return await submitted(ctx, async (body) => {
      const { pin } = parsed(TypedPin, body);
      const left = await acts.arriving(ctx.state.actor(), (scope) => unlock(scope, pin));
      if (left) throw refusedField("pin", "pin_wrong", { count: left });
      if (left === null) {
        return done(ctx.req, localPath(ctx.url.searchParams.get("next")) ?? "/", { ok: true });
      }
      const response = seeOther("/sign-in");
      sessionCookies(theConfig().origin).forget(response.headers);
      return response;
    }, () => shown(ctx));
  },
});

/** What a locked device shows: whose it is, and the way back in. */
export default define.page<typeof handler>(({ data: { name, next }, state }) => {
  const { t } = state;
  const form = formOf(state);
  state.title = t("account.lockedTitle");
  return (
    <Lobby t={t}>
      <h1>{state.title}</h1>
      <p>{t("auth.signInAs", { name })}</p>
      <LiveForm failed={t("errors.unavailable")}>
        <form method="post" action={withNext("/locked", next)} class="stack">
          {form.title && <Alert tone="bad">{form.title}</Alert>}
          <TextField
            label={t("account.pinField")}
            name="pin"
            type="password"
            inputMode="numeric"
            autocomplete="off"
            autofocus
            required
            dir="ltr"
            maxLength={8}
            error={form.error("pin")}
          />
          <Button type="submit" kind="primary" wide>{t("account.unlock")}</Button>
        </form>
      </LiveForm>
      <form method="post" action="/sign-out">
        <Button type="submit" size="small">{t("account.someoneElse")}</Button>
      </form>
    </Lobby>
  );
});
