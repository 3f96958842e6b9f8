import { done } from "@/core/answer.ts";
import { bodyOf } from "@/core/body.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { unmerge } from "@/domain/patients/mod.ts";

/** Undoes a merge, and answers with the record that stands again. */
export const handler = define.handlers({
  async POST({ state, params, req, url }) {
    const { clinic, id, merge } = params;
    const body = await bodyOf(req);
    const answer = await state.act((scope) =>
      once(scope, url.pathname, body, () => unmerge(scope, id, merge))
    );
    return done(req, `/c/${clinic}/patients/${answer.mergedId}`, answer);
  },
});
