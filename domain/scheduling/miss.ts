import type { Scope } from "@/core/scope.ts";
import type { Reason } from "./cancel.ts";
import { transition } from "./transition.ts";

/** Notes that the patient did not come, and frees the time. */
export const miss = (scope: Scope, id: string, { reason }: Reason): Promise<void> =>
  transition(scope, id, "no_show", "appointment.missed", reason);
