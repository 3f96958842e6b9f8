import { invalid } from "./refusal.ts";

const milliseconds: Record<string, number> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

/** The end of a ban such as `24h` or `1h30m`, null for `none`, undefined when nothing is said. */
export function bannedUntil(duration?: string): Date | null | undefined {
  if (duration === undefined) return undefined;
  if (duration === "none") return null;
  if (!/^(\d+(\.\d+)?(ms|h|m|s))+$/.test(duration)) throw invalid("invalid format for ban duration");
  let span = 0;
  for (const [, amount, unit] of duration.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)) {
    span += Number(amount) * milliseconds[unit];
  }
  return new Date(Date.now() + span);
}
