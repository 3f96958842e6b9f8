import { define } from "@/core/fresh.ts";
import { findByPhone } from "@/domain/patients/mod.ts";

/** Up to five patients who answer a phone. */
export const handler = define.handlers({
  async GET({ state, url }) {
    const phone = url.searchParams.get("phone") ?? "";
    return Response.json({ patients: await state.act((scope) => findByPhone(scope, phone)) });
  },
});
