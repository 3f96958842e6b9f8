import { z } from "zod";
import type { Scope } from "@/core/scope.ts";
import { writeNote } from "@/domain/records/mod.ts";
import { complete, visitOf } from "@/domain/scheduling/mod.ts";
import { charge, NewLine } from "./charge.ts";

export const Conclusion = z.object({
  note: z.string().trim().max(10_000).optional(),
  /** Services done once each, as a form's ticks name them. */
  serviceIds: z.union([z.array(z.uuid()).max(50), z.uuid().transform((id) => [id])]).default([]),
  lines: z.array(NewLine).max(50).default([]),
});
export type Conclusion = z.output<typeof Conclusion>;

/** Completes a visit with its note and what it costs, all or nothing. */
export async function conclude(
  scope: Scope,
  id: string,
  { note, serviceIds, lines }: Conclusion,
): Promise<void> {
  await complete(scope, id);
  const { patient } = await visitOf(scope, id);
  if (note) await writeNote(scope, { appointmentId: id, patientId: patient.id }, { text: note });
  const done = serviceIds.map((serviceId) => ({ serviceId, quantity: 1 }));
  await charge(scope, { patientId: patient.id, appointmentId: id }, [...done, ...lines]);
}
