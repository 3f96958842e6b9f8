import type { Scope } from "@/core/scope.ts";
import { transition } from "./transition.ts";

/** Notes that the visit is over. */
export const complete = (scope: Scope, id: string): Promise<void> =>
  transition(scope, id, "completed", "appointment.completed");
