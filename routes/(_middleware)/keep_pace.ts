import { bearerOf } from "@/core/answer.ts";
import { theConfig } from "@/core/config.ts";
import { define } from "@/core/fresh.ts";
import { Pace, partOf } from "@/core/pace.ts";

let pace: Pace | undefined;

/** Slows down whoever asks faster than any person: each caller by themselves, each part by itself. A key has a pace of its own. */
export const keepPace = define.middleware((ctx) => {
  if (bearerOf(ctx.req) !== null) return ctx.next();
  const { session, address } = ctx.state;
  pace ??= new Pace(theConfig().pace);
  pace.keep(session?.principalId ?? address, partOf(ctx.url.pathname));
  return ctx.next();
});
