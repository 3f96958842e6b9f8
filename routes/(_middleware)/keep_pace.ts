import { theConfig } from "@/core/config.ts";
import { define } from "@/core/fresh.ts";
import { Pace, partOf } from "@/core/pace.ts";

let pace: Pace | undefined;

/** Slows down whoever asks faster than any person: each caller by themselves, each part of the app by itself. */
export const keepPace = define.middleware((ctx) => {
  const { session, address } = ctx.state;
  pace ??= new Pace(theConfig().pace);
  pace.keep(session?.principalId ?? address, partOf(ctx.url.pathname));
  return ctx.next();
});
