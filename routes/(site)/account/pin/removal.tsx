import { dropPin } from "@/domain/identity/mod.ts";
import { proofPage } from "../../../(_frame)/proof_page.tsx";

const removal = proofPage({
  title: "account.pinDrop",
  does: "account.pinDrop",
  kind: "danger",
  then: "/account/pin",
  deed: dropPin,
});

export const handler = {
  GET: removal.GET,
  POST: removal.POST,
};

/** Giving up this device's PIN: it locks no more. */
export default removal.drawn;
