import { done } from "@/core/answer.ts";
import { bodyOf } from "@/core/body.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { alertsOf, endAlert } from "@/domain/patients/mod.ts";

/** Ends an alert, and answers with those that stand. */
export const handler = define.handlers({
  async POST({ state, params, req, url }) {
    const body = await bodyOf(req);
    const answer = await state.act((scope) =>
      once(scope, url.pathname, body, async () => {
        await endAlert(scope, params.id, params.alert);
        return { alerts: await alertsOf(scope, params.id) };
      })
    );
    return done(req, `/c/${params.clinic}/patients/${params.id}`, answer);
  },
});
