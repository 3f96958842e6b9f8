import { page } from "fresh";
import { created } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { countAgainst } from "@/core/limit.ts";
import { once } from "@/core/once.ts";
import { kinds, NewClinic, open } from "@/domain/tenancy/mod.ts";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { OpeningForm } from "@/components/tenancy/OpeningForm.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../(_frame)/form.ts";
import { submitted } from "../(_frame)/submitted.ts";

const perPerson = { most: 20, seconds: 86_400 };

export const handler = define.handlers({
  async GET(ctx) {
    await ctx.state.acts.asSelf(ctx.state.actor(), () => Promise.resolve());
    return page();
  },

  async POST(ctx) {
    const { acts } = ctx.state;
    const actor = ctx.state.actor();
    return await submitted(ctx, async (body) => {
      const wanted = parsed(NewClinic, body);
      await countAgainst(acts, `open-clinic:${actor.principalId}`, perPerson);
      const opened = await acts.asSelf(
        actor,
        (scope) => once(scope, ctx.url.pathname, body, () => open(scope, wanted)),
      );
      return created(ctx.req, `/c/${opened.slug}/setup`, opened);
    }, () => Promise.resolve(page()));
  },
});

/** Where whoever is signed in opens a clinic. */
export default define.page<typeof handler>(({ state }) => {
  const { t, again } = state;
  const chosen = again?.fields.kinds;
  state.title = t("clinic.open");
  return (
    <Lobby t={t}>
      <h1>{t("clinic.open")}</h1>
      <LiveForm failed={t("errors.unavailable")}>
        <OpeningForm
          t={t}
          form={formOf(state)}
          kinds={kinds}
          chosen={Array.isArray(chosen) ? chosen.map(String) : []}
        />
      </LiveForm>
    </Lobby>
  );
});
