import { done } from "@/core/answer.ts";
import { signInAs } from "@/core/auth_link.ts";
import { bodyOf } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { countAgainst } from "@/core/limit.ts";
import { Signature, signedBy, takeChallenge } from "@/domain/identity/mod.ts";
import { arrived } from "../../../(_frame)/arrived.ts";
import { homeOf, rememberedClinic } from "../../../(_frame)/home.ts";
import { localPath } from "../../../(_frame)/local_path.ts";

/** Signs in whoever's passkey signed: their session is an ordinary one, and no second step is due. */
export const handler = define.handlers({
  async POST(ctx) {
    const { acts, address } = ctx.state;
    await countAgainst(acts, `passkey:try:${address}`, { most: 30, seconds: 300 });
    const { challengeId, response } = parsed(Signature, await bodyOf(ctx.req));
    const next = localPath(ctx.url.searchParams.get("next"));
    const challenge = await acts.asAnyone((sql) => takeChallenge({ sql }, challengeId));
    const email = await acts.asAnyone((sql) => signedBy({ sql }, challenge, response));
    const tokens = await signInAs(email);
    return await arrived(ctx, tokens, async (scope) => {
      return done(ctx.req, next ?? await homeOf(scope, rememberedClinic(ctx.req.headers)), { ok: true });
    }, { assurance: "passkey", next });
  },
});
