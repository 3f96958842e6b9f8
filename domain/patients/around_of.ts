import type { Scope } from "@/core/scope.ts";
import { type Channel, channels, consentsOf, contactBy } from "@/domain/consents/mod.ts";
import { type FieldValue, valuesOf } from "@/domain/fields/mod.ts";
import type { PatientAlert } from "./alert.ts";
import { alertsOf } from "./alerts_of.ts";
import type { Circle } from "./circle.ts";
import { circleOf } from "./circle_of.ts";

/** What stands around a patient's head. */
export interface AroundPatient extends Circle {
  /** What they said of each channel they were asked about; empty for whoever may not know. */
  contact: Partial<Record<Channel, "yes" | "no">>;
  alerts: PatientAlert[];
  /** What was said in the clinic's own fields, by their keys. */
  custom: Record<string, FieldValue>;
}

/** Phones, people, alerts and what was agreed, as far as the member may know. */
export async function aroundOf(scope: Scope, patientId: string): Promise<AroundPatient> {
  const [circle, alerts, custom, consents] = await Promise.all([
    circleOf(scope, patientId),
    alertsOf(scope, patientId),
    valuesOf(scope, patientId),
    scope.permissions.has("consents.read") ? consentsOf(scope, patientId) : [],
  ]);
  const granted = new Map(consents.map(({ purpose, granted }) => [purpose, granted]));
  const said = channels.filter((channel) => granted.has(contactBy(channel)))
    .map((channel) => [channel, granted.get(contactBy(channel)) ? "yes" : "no"]);
  return { ...circle, alerts, custom, contact: Object.fromEntries(said) };
}
