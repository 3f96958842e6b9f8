import { removePasskey } from "@/domain/identity/mod.ts";
import { proofPage } from "../../../../(_frame)/proof_page.tsx";

const removal = proofPage({
  title: "account.passkeyRemove",
  text: "account.passkeyRemoveText",
  does: "account.passkeyRemove",
  kind: "danger",
  then: "/account/passkeys",
  deed: (scope, { id }) => removePasskey(scope, id),
});

export const handler = {
  GET: removal.GET,
  POST: removal.POST,
};

/** Removing a passkey: the device that holds it opens nothing any more. */
export default removal.drawn;
