import { define } from "@/core/fresh.ts";
import { revokePortalInvitation } from "@/domain/patients/mod.ts";
import { changed } from "../../../../settings/(_staff)/changed.ts";

export const handler = define.handlers({
  POST: (ctx) => {
    const { clinic, id, invitation } = ctx.params;
    return changed(
      ctx,
      (scope) => revokePortalInvitation(scope, id, invitation),
      `/c/${clinic}/patients/${id}/portal-invitations`,
    );
  },
});
