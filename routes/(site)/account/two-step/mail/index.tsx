import { newId } from "@/core/id.ts";
import { takeFactor, tellOwner } from "@/domain/identity/mod.ts";
import { proofPage } from "../../../../(_frame)/proof_page.tsx";

const taking = proofPage({
  title: "account.mail",
  does: "account.turnOn",
  then: "/account/two-step",
  async deed(scope) {
    await takeFactor(scope, "otp_mail", newId());
    await tellOwner(scope, "factor_taken");
  },
});

export const handler = {
  GET: taking.GET,
  POST: taking.POST,
};

/** Switching on a code by mail as the second step: the address was proven when the account was made. */
export default taking.drawn;
