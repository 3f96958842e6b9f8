import { notFound } from "@/core/refusal.ts";
import { dropFactor, tellOwner } from "@/domain/identity/mod.ts";
import { proofPage } from "../../../../(_frame)/proof_page.tsx";

const removal = proofPage({
  title: "account.mail",
  does: "account.turnOff",
  kind: "danger",
  then: "/account/two-step",
  async deed(scope) {
    if (!await dropFactor(scope, "otp_mail")) throw notFound();
    await tellOwner(scope, "factor_dropped");
  },
});

export const handler = {
  GET: removal.GET,
  POST: removal.POST,
};

/** Switching the code by mail off. */
export default removal.drawn;
