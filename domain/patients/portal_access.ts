import type { PortalScope } from "@/core/scope.ts";
import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";

/** The patient of a portal page: the one named, else the first the visitor acts for; 404 for anybody else's. */
export function patientFor({ patients }: Pick<PortalScope, "patients">, id: string | null) {
  const patient = id === null ? patients[0] : patients.find((known) => isId(id) && known.id === id);
  if (!patient) throw notFound();
  return patient;
}
