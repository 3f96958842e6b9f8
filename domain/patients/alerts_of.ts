import { unsealFor } from "@/core/keys.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import type { PatientAlert } from "./alert.ts";

/** What must be seen at once of a patient today, the gravest first, with its details for those who may read histories. */
export async function alertsOf(scope: Scope, patientId: string): Promise<PatientAlert[]> {
  const alerts = (await alertsAmong(scope, [patientId])).get(patientId) ?? [];
  if (!scope.permissions.has("history.read") || alerts.length === 0) return alerts;
  const details = await scope.sql<{ id: string; sealed: Uint8Array }[]>`
    select alert_id as id, sealed from alert_details
     where clinic_id = ${scope.clinicId} and patient_id = ${patientId}
       and alert_id = any (${alerts.map(({ id }) => id)})`;
  const known = new Map<string, string>();
  for (const { id, sealed } of details) known.set(id, await unsealFor(scope, patientId, sealed));
  return alerts.map((alert) => ({ ...alert, detail: known.get(alert.id) ?? null }));
}

/** Today's alerts of several patients, by patient, without what they are about. */
export async function alertsAmong(scope: Scope, patientIds: string[]): Promise<Map<string, PatientAlert[]>> {
  allow(scope, "patients.read");
  if (patientIds.length === 0) return new Map();
  const rows = await scope.sql<PatientAlert[]>`
    select id, patient_id as "patientId", kind, severity, until, null as detail from patient_alerts
     where clinic_id = ${scope.clinicId} and patient_id = any (${patientIds}) and ended_at is null
       and (until is null or until >= ${dayIn(scope.timeZone)})
     order by array_position('{danger,warning,info}'::text[], severity), raised_at, id`;
  return Map.groupBy([...rows], ({ patientId }) => patientId);
}
