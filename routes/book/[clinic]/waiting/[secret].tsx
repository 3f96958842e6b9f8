import { page } from "fresh";
import { done, wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { proveRequest, requestState } from "@/domain/scheduling/mod.ts";
import { Button } from "@/components/ui/Button.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { GuestPage } from "../(_waiting)/GuestPage.tsx";
import { countLink } from "../(_waiting)/limits.ts";

export const handler = define.handlers({
  async GET(ctx) {
    await countLink(ctx);
    const data = await ctx.state.book(async (scope) => ({
      state: await requestState(scope, ctx.params.secret),
      clinicName: scope.clinicName,
    }));
    if (wantsJson(ctx.req)) return Response.json({ state: data.state });
    return page(data, { headers: { "referrer-policy": "no-referrer" } });
  },

  /** By a press, since programs that look at mail follow every link in it. */
  async POST(ctx) {
    await countLink(ctx);
    await ctx.state.book((scope) => proveRequest(scope, ctx.params.secret));
    return done(ctx.req, ctx.url.pathname, { state: "proved" });
  },
});

/** Where the link of the mail leads that shows that an address is theirs. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const proved = data.state === "proved";
  state.title = `${t("waiting.joinTitle")} · ${data.clinicName}`;
  return (
    <GuestPage state={state} clinicName={data.clinicName}>
      <h1>{t(proved ? "waiting.proved" : "waiting.prove")}</h1>
      <p class="soft">
        {t(proved ? "waiting.provedText" : "waiting.proveText", { clinic: data.clinicName })}
      </p>
      {!proved && (
        <LiveForm failed={t("errors.unavailable")} then={url.pathname}>
          <form method="post" action={url.pathname}>
            <Button type="submit" kind="primary" size="large" wide>{t("waiting.proveButton")}</Button>
          </form>
        </LiveForm>
      )}
    </GuestPage>
  );
});
