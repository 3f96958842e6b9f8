import type { Context } from "fresh";
import { z } from "zod";
import type { State } from "@/core/fresh.ts";
import { notFound } from "@/core/refusal.ts";
import type { Scope } from "@/core/scope.ts";

/** Which clinic is meant, by the name in its addresses. */
export const WhichClinic = z.object({ clinic: z.string().regex(/^[a-z0-9-]{1,63}$/) });

/** Acts as the guest of a clinic; 404 where it is unknown or takes no bookings. */
export const atClinic = <T>(
  { state, req }: Context<State>,
  slug: string,
  work: (scope: Scope) => Promise<T>,
): Promise<T> =>
  state.acts.asGuest(state.requestId, slug, (scope) => {
    if (!scope.permissions.has("bookings.write")) throw notFound();
    return work(scope);
  }, { reading: req.method === "GET" });
