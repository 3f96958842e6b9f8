import type { Context } from "fresh";
import type { State } from "@/core/fresh.ts";
import { publicClinic, visitBy } from "@/domain/scheduling/mod.ts";
import { opening } from "./pace.ts";

/** The visit that the secret in the address opens. */
export const linkedVisit = (ctx: Context<State>) =>
  opening(ctx, () =>
    ctx.state.book(async (scope) => ({
      clinic: await publicClinic(scope),
      linked: await visitBy(scope, ctx.params.secret),
    })));
