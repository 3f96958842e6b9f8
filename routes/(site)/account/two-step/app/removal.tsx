import { notFound } from "@/core/refusal.ts";
import { dropFactor, tellOwner } from "@/domain/identity/mod.ts";
import { proofPage } from "../../../../(_frame)/proof_page.tsx";

const removal = proofPage({
  title: "account.app",
  does: "account.turnOff",
  kind: "danger",
  then: "/account/two-step",
  async deed(scope) {
    if (!await dropFactor(scope, "totp")) throw notFound();
    await tellOwner(scope, "factor_dropped");
  },
});

export const handler = {
  GET: removal.GET,
  POST: removal.POST,
};

/** Switching the authenticator app off. Auth forgets its secret when another one is set up. */
export default removal.drawn;
