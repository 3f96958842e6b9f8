import { newId } from "@/core/id.ts";
import { staff } from "./actor.ts";
import { type Expectation, managers, ofNoor, withoutAccounts } from "./expectation.ts";

/** Tables of patients, the price list, the agenda and the records. */
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

  services: {
    rows: ofNoor,
    sees: `${staff} patient`,
    row: ({ noor }) => ({
      id: newId(),
      clinic_id: noor.id,
      code: "NEW",
      name: "New",
      price: 1,
      currency: "PKR",
    }),
    adds: managers,
    set: () => "price = 1",
    changes: managers,
  },

  weekly_hours: {
    rows: ofNoor,
    sees: staff,
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

  resources: {
    rows: ofNoor,
    sees: staff,
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
    sees: `${staff} patient`,
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
    sees: staff,
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
    changes: withoutAccounts,
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
