import type { Acting } from "@/core/scope.ts";
import { careClinicsOf, workplacesOf } from "@/domain/tenancy/mod.ts";

/** Where somebody begins: their clinic's agenda, a choice of several, or the portal of the clinic that cares for them. */
export async function homeOf(scope: Acting): Promise<string> {
  const workplaces = await workplacesOf(scope);
  if (workplaces.length > 1) return "/select-clinic";
  if (workplaces.length === 1) return `/c/${workplaces[0].slug}/agenda`;
  const [clinic] = await careClinicsOf(scope);
  return clinic ? `/portal/${clinic.slug}` : "/select-clinic";
}
