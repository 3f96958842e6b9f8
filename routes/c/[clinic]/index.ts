import { define } from "@/core/fresh.ts";

/** A clinic opens on its agenda. */
export const handler = define.handlers({
  GET: (ctx) => ctx.redirect(`/c/${ctx.params.clinic}/agenda`, 303),
});
