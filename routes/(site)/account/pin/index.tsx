import { page } from "fresh";
import { done } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { lockAfter, lockMinutes, NewPin, setPin } from "@/domain/identity/mod.ts";
import { ProofForm } from "@/components/account/ProofForm.tsx";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import { Select } from "@/components/ui/Select.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { keepLock } from "../../../(_frame)/lock.ts";
import { proven } from "../../../(_frame)/prove.ts";
import { submitted } from "../../../(_frame)/submitted.ts";

export const handler = define.handlers({
  GET: async (ctx) => page({ minutes: await ctx.state.acts.asSelf(ctx.state.actor(), lockAfter) }),

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const wanted = parsed(NewPin, body);
      await proven(ctx, wanted.password, (scope) => setPin(scope, wanted));
      const response = done(ctx.req, "/account/pin", { ok: true });
      keepLock(response.headers, wanted.minutes);
      return response;
    }, async () => page({ minutes: await ctx.state.acts.asSelf(ctx.state.actor(), lockAfter) }));
  },
});

/** The PIN that locks this device's session while nobody sits before it. */
export default define.page<typeof handler>(({ data: { minutes }, state }) => {
  const { t } = state;
  const form = formOf(state);
  state.title = t("account.pin");
  return (
    <Lobby t={t}>
      <h1>{state.title}</h1>
      <p class="soft">{t("account.pinText")}</p>
      {minutes !== null && (
        <>
          <Alert tone="good">{t("account.pinOn", { count: minutes })}</Alert>
          <div class="row">
            <form method="post" action="/lock?next=/account/pin">
              <Button type="submit">{t("account.lockNow")}</Button>
            </form>
            <Button href="/account/pin/removal" kind="danger">{t("account.pinDrop")}</Button>
          </div>
        </>
      )}
      <ProofForm t={t} form={form} action="/account/pin" does={t("account.pinSet")}>
        <TextField
          label={t("account.pinField")}
          name="pin"
          type="password"
          inputMode="numeric"
          autocomplete="off"
          required
          dir="ltr"
          minLength={4}
          maxLength={8}
          error={form.error("pin")}
        />
        <Select
          label={t("account.pinMinutes")}
          name="minutes"
          value={String(minutes ?? 15)}
          options={lockMinutes.map((count) => ({
            value: String(count),
            label: t("account.pinAfter", { count }),
          }))}
        />
      </ProofForm>
      <Button href="/account" kind="quiet">{t("ui.back")}</Button>
    </Lobby>
  );
});
