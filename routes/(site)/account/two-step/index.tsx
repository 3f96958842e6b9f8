import { page } from "fresh";
import { define } from "@/core/fresh.ts";
import { profileOf, twoStepOf } from "@/domain/identity/mod.ts";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { Devices } from "@/components/account/Devices.tsx";
import { Steps } from "@/components/account/Steps.tsx";
import { Button } from "@/components/ui/Button.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    return page(
      await ctx.state.acts.asSelf(ctx.state.actor(), async (scope) => {
        const [profile, twoStep] = await Promise.all([profileOf(scope), twoStepOf(scope)]);
        return { email: profile.email, ...twoStep };
      }),
    );
  },
});

/** What is asked for after the password, what stands in for it, and which browsers are spared. */
export default define.page<typeof handler>(({ data: { email, kinds, codesLeft, devices }, state }) => {
  const { t } = state;
  state.title = t("account.twoStep");
  return (
    <Lobby t={t} wide>
      <h1>{state.title}</h1>
      <p class="soft">{t("account.twoStepText")}</p>
      <Steps t={t} email={email} kinds={kinds} codesLeft={codesLeft} />
      {devices.length > 0 && <Devices t={t} devices={devices} />}
      <span>
        <Button href="/account">{t("ui.back")}</Button>
      </span>
    </Lobby>
  );
});
