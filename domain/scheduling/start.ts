import type { Scope } from "@/core/scope.ts";
import { transition } from "./transition.ts";

/** Notes that the visit has begun. */
export const start = (scope: Scope, id: string): Promise<void> =>
  transition(scope, id, "in_progress", "appointment.started");
