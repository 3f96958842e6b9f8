import { created } from "@/core/answer.ts";
import { bodyOf } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { alertsOf, NewAlert, raise, recordOf } from "@/domain/patients/mod.ts";

/** What must be seen at once of a patient. */
export const handler = define.handlers({
  async GET({ state, params }) {
    const alerts = await state.act(async (scope) => {
      const { id } = await recordOf(scope, params.id);
      return await alertsOf(scope, id);
    });
    return Response.json({ alerts });
  },

  async POST({ state, params, req, url }) {
    const body = await bodyOf(req);
    const answer = await state.act((scope) =>
      once(scope, url.pathname, body, () => raise(scope, params.id, parsed(NewAlert, body, scope)))
    );
    return created(req, `/c/${params.clinic}/patients/${params.id}`, answer);
  },
});
