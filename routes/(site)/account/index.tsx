import { page } from "fresh";
import { done } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { chooseLocale, LocaleChoice, profileOf, sessionsOf, twoStepOf } from "@/domain/identity/mod.ts";
import { SessionList } from "@/components/account/SessionList.tsx";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Select } from "@/components/ui/Select.tsx";
import { Tag } from "@/components/ui/Badge.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Facts, List, ListItem } from "@/components/ui/List.tsx";
import { locales, nameOfLanguage } from "@/core/text.ts";
import { submitted } from "../../(_frame)/submitted.ts";

export const handler = define.handlers({
  async GET(ctx) {
    return page(
      await ctx.state.acts.asSelf(ctx.state.actor(), async (scope) => {
        const [profile, sessions, twoStep] = await Promise.all([
          profileOf(scope),
          sessionsOf(scope),
          twoStepOf(scope),
        ]);
        return { profile, sessions, twoStep };
      }),
    );
  },

  async POST(ctx) {
    return await submitted<Response>(ctx, async (body) => {
      const choice = parsed(LocaleChoice, body);
      await ctx.state.acts.asSelf(ctx.state.actor(), (scope) => chooseLocale(scope, choice));
      const response = done(ctx.req, "/account", choice);
      response.headers.append(
        "set-cookie",
        `cusp-locale=${choice.locale}; Path=/; SameSite=Lax; Max-Age=31536000`,
      );
      return response;
    });
  },
});

/** Who one is here, in which language, and where one is signed in. */
export default define.page<typeof handler>(({ data: { profile, sessions, twoStep }, state }) => {
  const { t } = state;
  state.title = t("account.title");
  return (
    <Lobby t={t} wide>
      <h1>{t("account.title")}</h1>
      <Facts facts={[[t("account.name"), profile.name], [t("auth.email"), profile.email]]} />
      <form method="post" action="/account" class="stack" data-gap="2">
        <Select
          label={t("account.language")}
          name="locale"
          value={profile.locale ?? t.locale}
          options={locales.map((locale) => ({ value: locale, label: nameOfLanguage[locale] }))}
        />
        <span>
          <Button type="submit">{t("account.saveLanguage")}</Button>
        </span>
      </form>
      <section class="stack" data-gap="2">
        <h2>{t("account.security")}</h2>
        <List>
          <ListItem
            icon={<Icon name="key-round" />}
            href="/account/password"
            title={t("auth.password")}
            note={t("account.changePassword")}
          />
          <ListItem
            icon={<Icon name="shield-check" />}
            href="/account/two-step"
            title={t("account.twoStep")}
            note={t("account.twoStepText")}
            end={
              <Tag tone={twoStep.kinds.length > 0 ? "good" : "warn"}>
                {t(twoStep.kinds.length > 0 ? "account.twoStepOn" : "account.twoStepOff")}
              </Tag>
            }
          />
          <ListItem
            icon={<Icon name="scan" />}
            href="/account/passkeys"
            title={t("account.passkeys")}
            note={t("account.passkeysText")}
          />
          <ListItem
            icon={<Icon name="lock" />}
            href="/account/pin"
            title={t("account.pin")}
            note={t("account.pinText")}
          />
        </List>
      </section>
      <SessionList t={t} sessions={sessions} />
      <div class="row">
        <Button href="/">{t("ui.back")}</Button>
        <form method="post" action="/sign-out" class="push">
          <Button type="submit" kind="danger">{t("auth.signOut")}</Button>
        </form>
      </div>
    </Lobby>
  );
});
