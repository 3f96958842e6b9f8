import { define } from "@/core/fresh.ts";
import { endPortalAccess } from "@/domain/patients/mod.ts";
import { changed } from "../../../../settings/(_staff)/changed.ts";

export const handler = define.handlers({
  POST: (ctx) => {
    const { clinic, id, principal } = ctx.params;
    return changed(
      ctx,
      (scope) => endPortalAccess(scope, id, principal),
      `/c/${clinic}/patients/${id}/portal-invitations`,
    );
  },
});
