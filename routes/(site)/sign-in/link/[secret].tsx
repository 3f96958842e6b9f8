import { page } from "fresh";
import { done } from "@/core/answer.ts";
import { redeemLink } from "@/core/auth_link.ts";
import { define } from "@/core/fresh.ts";
import { countAgainst } from "@/core/limit.ts";
import { Button } from "@/components/ui/Button.tsx";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { arrived } from "../../../(_frame)/arrived.ts";
import { homeOf, rememberedClinic } from "../../../(_frame)/home.ts";

export const handler = define.handlers({
  GET: () => page(),

  async POST(ctx) {
    await countAgainst(ctx.state.acts, `link:address:${ctx.state.address}`, { most: 30, seconds: 300 });
    const tokens = await redeemLink(ctx.params.secret, "magiclink");
    return await arrived(
      ctx,
      tokens,
      async (scope) => done(ctx.req, await homeOf(scope, rememberedClinic(ctx.req.headers)), { ok: true }),
      { assurance: "link" },
    );
  },
});

/** Where a mailed link leads. It is used up by the button alone, since mail programs open links by themselves. */
export default define.page<typeof handler>(({ state, url }) => {
  const { t } = state;
  state.title = t("auth.signInTitle");
  return (
    <Lobby t={t}>
      <h1>{state.title}</h1>
      <form method="post" action={url.pathname}>
        <Button type="submit" kind="primary" wide autofocus>{t("auth.signIn")}</Button>
      </form>
    </Lobby>
  );
});
