import { define } from "@/core/fresh.ts";
import { giveBackPlace } from "@/domain/patients/mod.ts";
import { changed } from "../../../settings/(_staff)/changed.ts";

export const handler = define.handlers({
  /** Gives the patient's place in the portal back. */
  POST: (ctx) => {
    const { clinic, id } = ctx.params;
    return changed(
      ctx,
      (scope) => giveBackPlace(scope, id),
      `/c/${clinic}/patients/${id}/portal-invitations`,
    );
  },
});
