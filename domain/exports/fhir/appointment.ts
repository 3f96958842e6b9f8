import { rfc3339In } from "@/core/time.ts";
import { same } from "../sheet.ts";
import { to, type Told } from "./resource.ts";

/** What FHIR calls the state of a visit (http://hl7.org/fhir/R4/valueset-appointmentstatus.html). */
export const fhirStatus: Record<string, string> = {
  held: "proposed",
  requested: "pending",
  scheduled: "booked",
  confirmed: "booked",
  arrived: "arrived",
  in_progress: "checked-in",
  completed: "fulfilled",
  cancelled: "cancelled",
  no_show: "noshow",
};

/** A visit, with who comes, who treats, what is done and where. */
export const appointment: Told = {
  needs: "appointments.read",
  from: "appointments o left join services s on s.clinic_id = o.clinic_id and s.id = o.service_id",
  where: "o.patient_id is not null",
  key: ["o.id"],
  columns: {
    ...same(
      "id",
      "location_id",
      "patient_id",
      "practitioner_id",
      "service_id",
      "status",
      "starts_at",
      "ends_at",
    ),
    ...same("reason", "status_reason", "created_at"),
    service: "s.name",
  },
  resource(row, { timeZone }) {
    const at = (instant: Date) => rfc3339In(timeZone, instant);
    const status = fhirStatus[row.status];
    const ended = status === "cancelled" || status === "noshow";
    const agreed = status === "proposed" || status === "pending" ? "tentative" : "accepted";
    const actors = [
      to("Patient", row.patient_id),
      to("Practitioner", row.practitioner_id),
      to("HealthcareService", row.service_id),
      to("Location", row.location_id),
    ];
    return {
      resourceType: "Appointment",
      id: row.id,
      status,
      cancelationReason: ended ? { text: row.status_reason } : undefined,
      serviceType: [{ text: row.service }],
      reasonCode: [{ text: row.reason }],
      start: at(row.starts_at),
      end: at(row.ends_at),
      minutesDuration: Math.round((row.ends_at.getTime() - row.starts_at.getTime()) / 60_000),
      created: at(row.created_at),
      participant: actors.filter(Boolean).map((actor) => ({ actor, status: agreed })),
    };
  },
};
