import type { Scope } from "@/core/scope.ts";
import { agree, type Channel, contactBy } from "@/domain/consents/mod.ts";
import { keepValues } from "@/domain/fields/mod.ts";
import { keepCircle } from "./keep_circle.ts";
import { keepIdentifiers } from "./keep_identifiers.ts";
import type { Around } from "./new_patient.ts";

/** Keeps what belongs to a record beside its head, each part with the permission that it takes; returns what changed. */
export async function keepAround(scope: Scope, patientId: string, around: Around): Promise<string[]> {
  const changed = await keepCircle(scope, patientId, around);
  if (around.custom && await keepValues(scope, patientId, around.custom)) changed.push("custom");
  if (around.identifiers) await keepIdentifiers(scope, patientId, around.identifiers);
  const said = Object.entries(around.contact ?? {});
  if (said.length > 0) {
    await agree(
      scope,
      patientId,
      Object.fromEntries(said.map(([channel, answer]) => [contactBy(channel as Channel), answer === "yes"])),
    );
  }
  return changed;
}
