import { newId } from "@/core/id.ts";
import { staff } from "./actor.ts";
import { type Expectation, managers, ofNoor, withoutAccounts } from "./expectation.ts";

/** Tables of patients, the agenda and the records. */
export const care: Record<string, Expectation> = {
  patients: {
    rows: ({ patientId }) => `id = '${patientId}'`,
    sees: `${staff} patient`,
    row: ({ noor }) => ({ id: newId(), clinic_id: noor.id, number: "N-900", name: "Somebody" }),
    adds: withoutAccounts,
    set: () => "name = 'Changed'",
    changes: withoutAccounts,
  },

  portal_access: {
    rows: ({ patientId }) => `patient_id = '${patientId}'`,
    sees: `${staff} patient`,
    row: ({ noor, patientId, doctorId }) => ({
      clinic_id: noor.id,
      patient_id: patientId,
      principal_id: doctorId,
    }),
    adds: "owner admin receptionist",
    set: () => "until = now()",
    changes: "owner admin receptionist",
  },

  patient_picks: {
    rows: ({ doctorId }) => `principal_id = '${doctorId}'`,
    sees: "doctor",
    row: ({ noor }) => ({ clinic_id: noor.id, patient_id: noor.patients.get("Nadia Hussain") }),
    adds: staff,
    set: () => "picked_at = now()",
    changes: "doctor",
  },

  saved_views: {
    rows: ({ doctorId }) => `made_by = '${doctorId}'`,
    sees: staff,
    row: ({ noor }) => ({
      id: newId(),
      clinic_id: noor.id,
      name: "Recalls",
      query: "portal=no",
      shared: true,
    }),
    adds: managers,
    removes: "owner admin doctor",
  },

  list_columns: {
    rows: ({ doctorId }) => `principal_id = '${doctorId}'`,
    sees: "doctor",
    row: ({ noor }) => ({ clinic_id: noor.id, list: "services", columns: ["number"] }),
    adds: staff,
    set: () => "columns = '{email}'",
    changes: "doctor",
  },

  portal_invitations: {
    rows: ofNoor,
    sees: staff,
    row: ({ noor, patientId }) => ({
      id: newId(),
      clinic_id: noor.id,
      patient_id: patientId,
      email: "carer@example.test",
      relation: "carer",
    }),
    adds: "owner admin receptionist",
    set: () => "revoked_at = now()",
    changes: "owner admin receptionist",
  },

  weekly_hours: {
    rows: ofNoor,
    sees: `${staff} guest`,
    row: ({ noor }) => ({
      id: newId(),
      clinic_id: noor.id,
      location_id: noor.places[0],
      weekday: 7,
      opens: "10:00",
      closes: "12:00",
    }),
    adds: managers,
    removes: managers,
  },

  schedule_days: {
    rows: ofNoor,
    sees: `${staff} guest`,
    row: ({ noor }) => ({ id: newId(), clinic_id: noor.id, location_id: noor.places[0], day: "2099-01-02" }),
    adds: managers,
    set: () => "withdrawn_at = now()",
    changes: managers,
  },

  absences: {
    rows: ofNoor,
    sees: staff,
    row: ({ noor, practitionerId }) => ({
      id: newId(),
      clinic_id: noor.id,
      location_id: noor.places[0],
      kind: "blocked",
      practitioner_id: practitionerId,
      wall_start: "2099-01-02T10:00",
      wall_end: "2099-01-02T11:00",
      starts_at: "2099-01-02T10:00+05:00",
      ends_at: "2099-01-02T11:00+05:00",
    }),
    adds: "owner admin doctor receptionist",
    set: () => "withdrawn_at = now()",
    changes: "owner admin doctor receptionist",
  },

  appointment_settings: {
    rows: ofNoor,
    sees: `${staff} guest`,
    set: () => "snap_minutes = 15",
    changes: managers,
  },

  calendar_looks: {
    rows: ({ doctorId }) => `principal_id = '${doctorId}'`,
    sees: "doctor",
    set: () => "query = 'view=month'",
    changes: "doctor",
  },

  resources: {
    rows: ofNoor,
    sees: `${staff} guest`,
    row: ({ noor }) => ({
      id: newId(),
      clinic_id: noor.id,
      location_id: noor.places[0],
      kind: "room",
      name: "Room 1",
    }),
    adds: managers,
    set: () => "name = 'Other'",
    changes: managers,
  },

  appointments: {
    rows: ({ appointmentId }) => `id = '${appointmentId}'`,
    sees: `${staff} patient guest`,
    row: ({ noor, patientId, practitionerId }) => ({
      id: newId(),
      clinic_id: noor.id,
      location_id: noor.places[0],
      patient_id: patientId,
      practitioner_id: practitionerId,
      starts_at: "2031-03-04T05:00Z",
      ends_at: "2031-03-04T05:30Z",
      wall_start: "2031-03-04T10:00",
    }),
    adds: withoutAccounts,
    set: () => "reason = 'Changed'",
    changes: withoutAccounts,
  },

  reservations: {
    rows: ofNoor,
    sees: `${staff} guest`,
    row: ({ noor, practitionerId }) => ({
      id: newId(),
      clinic_id: noor.id,
      location_id: noor.places[0],
      practitioner_id: practitionerId,
      starts_at: "2031-03-04T05:00Z",
      ends_at: "2031-03-04T05:30Z",
    }),
    adds: withoutAccounts,
    set: () => "ends_at = ends_at + interval '1 minute'",
    changes: `${withoutAccounts} guest`,
  },

  visit_notes: {
    rows: ofNoor,
    sees: "owner admin doctor assistant",
    row: ({ noor, appointmentId, patientId }) => ({
      id: newId(),
      clinic_id: noor.id,
      appointment_id: appointmentId,
      patient_id: patientId,
      sealed_text: new Uint8Array([1]),
    }),
    adds: "owner admin doctor",
  },
};
