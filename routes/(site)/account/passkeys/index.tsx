import { page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { bodyOf } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { addPasskey, deviceName, NewPasskey, passkeysOf, tellOwner } from "@/domain/identity/mod.ts";
import { PasskeyList } from "@/components/account/PasskeyList.tsx";
import { ProofForm } from "@/components/account/ProofForm.tsx";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import NewPasskeyForm from "@/islands/account/NewPasskeyForm.tsx";
import { formOf } from "../../../(_frame)/form.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const passkeys = await ctx.state.acts.asSelf(ctx.state.actor(), passkeysOf);
    if (wantsJson(ctx.req)) return Response.json({ passkeys });
    return page({ passkeys, device: deviceName(ctx.req.headers.get("user-agent") ?? "") });
  },

  async POST(ctx) {
    const wanted = parsed(NewPasskey, await bodyOf(ctx.req));
    const id = await ctx.state.acts.asSelf(ctx.state.actor(), async (scope) => {
      const id = await addPasskey(scope, wanted);
      await tellOwner(scope, "passkey_added");
      return id;
    });
    return created(ctx.req, "/account/passkeys", { id });
  },
});

/** The passkeys that sign in to an account, and the way to add this device's. */
export default define.page<typeof handler>(({ data: { passkeys, device }, state }) => {
  const { t } = state;
  state.title = t("account.passkeys");
  return (
    <Lobby t={t} wide>
      <h1>{state.title}</h1>
      <p class="soft">{t("account.passkeysText")}</p>
      <PasskeyList t={t} passkeys={passkeys} />
      <section class="stack" data-gap="3">
        <h2>{t("account.passkeyAdd")}</h2>
        <noscript>{t("account.passkeyScript")}</noscript>
        <NewPasskeyForm failed={t("account.passkeyFailed")}>
          <ProofForm t={t} form={formOf(state)} action="/account/passkeys" does={t("account.passkeyAdd")}>
            <TextField label={t("account.passkeyName")} name="name" value={device} required maxLength={100} />
          </ProofForm>
        </NewPasskeyForm>
      </section>
      <span>
        <Button href="/account">{t("ui.back")}</Button>
      </span>
    </Lobby>
  );
});
