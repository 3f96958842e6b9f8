import { define } from "@/core/fresh.ts";
import { withdrawAbsence } from "@/domain/scheduling/mod.ts";
import { changed } from "../../settings/(_staff)/changed.ts";

export const handler = define.handlers({
  POST: (ctx) =>
    changed(ctx, (scope) => withdrawAbsence(scope, ctx.params.id), `/c/${ctx.params.clinic}/absences`),
});
