import { dateIn } from "@/core/dates.ts";
import type { Tone } from "@/components/ui/Badge.tsx";
import { permissionName } from "@/components/tenancy/words.ts";
import type { SupportGrant, SupportState } from "@/domain/tenancy/support.ts";
import type { T } from "@/texts/mod.ts";

/** Where a grant stands, in words. */
export const stateOf = (t: T, { state, until }: SupportGrant, timeZone: string): string =>
  t(`operators.state_${state}`, { time: until ? dateIn(t.locale, "moment", until, timeZone) : "" });

/** The tone of where a grant stands. */
export const toneOf: Record<SupportState, Tone> = {
  asked: "warn",
  standing: "bad",
  refused: "info",
  withdrawn: "info",
  lapsed: "info",
  over: "good",
};

/** What a grant carries, each permission in words. */
export const permissionsOf = (t: T, permissions: string[]): string[] =>
  permissions.map((permission) => permissionName(t, { permission, description: permission }));
