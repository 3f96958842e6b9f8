import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { hasPortal, PortalProvision, setPortal } from "@/domain/patients/mod.ts";
import { changed } from "../../../settings/(_staff)/changed.ts";

export const handler = define.handlers({
  /** Provides the portal for a patient, or ends it: whoever was signed in is out at the next request. */
  POST: (ctx) => {
    const { clinic, id } = ctx.params;
    return changed(
      ctx,
      (scope, body) => setPortal(scope, id, parsed(PortalProvision, body, scope)),
      `/c/${clinic}/patients/${id}/portal-invitations`,
      async (scope) => ({ portalAccess: await hasPortal(scope, id) }),
    );
  },
});
