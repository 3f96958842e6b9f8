import { define } from "@/core/fresh.ts";
import { withdrawCalendar } from "@/domain/scheduling/mod.ts";
import { changed } from "../../(_staff)/changed.ts";

/** Withdraws a calendar: nothing more is booked through it. */
export const handler = define.handlers({
  POST: (ctx) =>
    changed(
      ctx,
      (scope) => withdrawCalendar(scope, ctx.params.id),
      `/c/${ctx.params.clinic}/settings/calendars`,
    ),
});
