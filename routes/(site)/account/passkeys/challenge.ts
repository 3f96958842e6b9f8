import { bodyOf } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { askForPasskey, Proof } from "@/domain/identity/mod.ts";
import { proven } from "../../../(_frame)/prove.ts";

/** What a browser is asked in order to make a passkey, once the password was said again. */
export const handler = define.handlers({
  async POST(ctx) {
    const { password } = parsed(Proof, await bodyOf(ctx.req));
    return Response.json(await proven(ctx, password, askForPasskey));
  },
});
