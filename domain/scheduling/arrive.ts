import type { Scope } from "@/core/scope.ts";
import { transition } from "./transition.ts";

/** Notes that the patient is here. */
export const arrive = (scope: Scope, id: string): Promise<void> =>
  transition(scope, id, "arrived", "appointment.arrived");
