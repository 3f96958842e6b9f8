import { Refusal } from "@/core/refusal.ts";
import type { Scope } from "@/core/scope.ts";
import { refuseOutsideHours } from "../hours.ts";
import type { Gap } from "./gap.ts";

const overriding = "appointments.override_hours";

/** Whether the clinic is open and the practitioner at work in a gap: hours may have changed since its visit was booked. */
export async function openThen(
  scope: Scope,
  { place, practitioner, startsAt, endsAt }: Gap,
): Promise<boolean> {
  const permissions = new Set([...scope.permissions].filter((permission) => permission !== overriding));
  const visit = { locationId: place.id, practitionerId: practitioner.id, startsAt, endsAt };
  try {
    await refuseOutsideHours({ ...scope, permissions }, visit);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === "outside_hours") return false;
    throw error;
  }
}
