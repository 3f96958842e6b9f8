import { page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { keysOf, makeKey, NewKey } from "@/domain/tenancy/mod.ts";
import { Shell } from "@/components/shell/Shell.tsx";
import { KeyList } from "@/components/tenancy/KeyList.tsx";
import { KeyShown } from "@/components/tenancy/KeyShown.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { keyAnswer } from "../(_staff)/answer.ts";
import { showNewKey } from "./new.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const data = await ctx.state.act(async (scope) => ({
      timeZone: scope.timeZone,
      keys: await keysOf(scope),
    }));
    if (!wantsJson(ctx.req)) return page(data);
    return Response.json({ keys: data.keys.map((key) => keyAnswer(data.timeZone, key)) });
  },

  async POST(ctx) {
    const base = `/c/${ctx.params.clinic}/settings/keys`;
    return await submitted(ctx, async (body) => {
      let key: string | undefined;
      const { id } = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, async () => {
          const made = await makeKey(scope, parsed(NewKey, body, scope));
          key = made.key; // apart from the answer, which is kept for a day
          return { id: made.id };
        })
      );
      if (wantsJson(ctx.req)) return created(ctx.req, base, { id, key });
      const { t, member } = ctx.state;
      ctx.state.title = t("keys.title");
      return await ctx.render(
        <Shell {...frameOf(ctx.state, ctx.url)} title={t("keys.title")} bleed>
          <Settings t={t} slug={member!.slug} permissions={member!.permissions} here={base}>
            <KeyShown t={t} base={base} secret={key} />
          </Settings>
        </Shell>,
        { status: 201 },
      );
    }, () => showNewKey(ctx));
  },
});

/** Which other programs have a key. */
export default define.page<typeof handler>(({ data: { timeZone, keys }, state, url }) => {
  const { t, member } = state;
  const base = `/c/${member!.slug}/settings/keys`;
  state.title = t("keys.title");
  return (
    <Shell
      {...frameOf(state, url)}
      title={t("keys.title")}
      bleed
      actions={keys.length > 0 && (
        <Button href={`${base}/new`} kind="primary">
          <Icon name="plus" />
          {t("keys.make")}
        </Button>
      )}
    >
      <Settings t={t} slug={member!.slug} permissions={member!.permissions} here={url.pathname}>
        <p class="soft measure">{t("keys.text")}</p>
        <LiveForm failed={t("errors.unavailable")}>
          <KeyList t={t} base={base} timeZone={timeZone} keys={keys} />
        </LiveForm>
      </Settings>
    </Shell>
  );
});
