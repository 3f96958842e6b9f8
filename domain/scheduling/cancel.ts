import { z } from "zod";
import type { Scope } from "@/core/scope.ts";
import { transition } from "./transition.ts";

export const Reason = z.object({ reason: z.string().trim().max(500).optional() });
export type Reason = z.output<typeof Reason>;

/** Cancels a visit and frees its time. */
export const cancel = (scope: Scope, id: string, { reason }: Reason): Promise<void> =>
  transition(scope, id, "cancelled", "appointment.cancelled", reason);
