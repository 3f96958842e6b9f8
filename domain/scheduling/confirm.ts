import type { Scope } from "@/core/scope.ts";
import { transition } from "./transition.ts";

/** Notes that the patient has said they will come. */
export const confirm = (scope: Scope, id: string): Promise<void> =>
  transition(scope, id, "confirmed", "appointment.confirmed");
