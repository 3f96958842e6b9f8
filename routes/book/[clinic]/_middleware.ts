import { theConfig } from "@/core/config.ts";
import { define } from "@/core/fresh.ts";
import { pagePolicy } from "@/core/policy.ts";
import { notFound } from "@/core/refusal.ts";
import { embeddersOf } from "@/domain/scheduling/mod.ts";

/**
 * On a clinic's booking pages: every transaction begins as its guest, who is nobody; for a clinic that is unknown or takes no
 * bookings there is nothing here. The sites that the clinic names may show these pages inside theirs, and no others.
 */
export const handler = define.middleware(async (ctx) => {
  const { state, req, params, url } = ctx;
  const reading = req.method === "GET" || req.method === "HEAD";
  state.book = (work) =>
    state.acts.asGuest(state.requestId, params.clinic, (scope) => {
      if (!scope.permissions.has("bookings.write")) throw notFound();
      return work(scope);
    }, { reading });
  const response = await ctx.next();
  if (url.searchParams.has("embed")) {
    const origins = await state.acts.asGuest(state.requestId, params.clinic, embeddersOf, { reading: true });
    response.headers.set("content-security-policy", pagePolicy(theConfig().supabaseUrl, origins));
  }
  return response;
});
