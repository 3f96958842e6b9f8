import { define } from "@/core/fresh.ts";
import { countAgainst } from "@/core/limit.ts";
import { askForSignature } from "@/domain/identity/mod.ts";

/** What a browser is asked to have signed; there is one for everybody, since nobody is known yet. */
export const handler = define.handlers({
  async POST({ state: { acts, address } }) {
    await countAgainst(acts, `passkey:ask:${address}`, { most: 100, seconds: 300 });
    return Response.json(await acts.asAnyone((sql) => askForSignature({ sql })));
  },
});
