import { newId } from "@/core/id.ts";
import { staff } from "./actor.ts";
import { everyone, type Expectation, type Life, ofNoor, withoutAccounts } from "./expectation.ts";

const ofDoctor = ({ doctorId }: Life) => `principal_id = '${doctorId}'`;

/** Tables of people who act, of clinics, events and files. */
export const clinic: Record<string, Expectation> = {
  principals: { rows: ({ doctorId }) => `id = '${doctorId}'`, sees: "doctor" },

  profiles: {
    rows: ofDoctor,
    sees: "owner admin doctor",
    set: () => "name = 'Changed'",
    changes: "doctor",
  },

  sessions: { rows: ofDoctor, sees: "doctor", set: () => "ended_at = now()", changes: "doctor" },

  clinics: {
    rows: ({ noor }) => `id = '${noor.id}'`,
    sees: `${staff} patient guest`,
    set: () => "initials = 'N'",
    changes: "owner admin",
  },

  locations: {
    rows: ofNoor,
    sees: `${staff} patient guest`,
    set: () => "phone = '042 1234567'",
    changes: "owner admin",
  },

  permissions: { rows: () => "key = 'clinic.read'", sees: everyone },

  roles: { rows: () => "key = 'owner'", sees: everyone },

  role_permissions: { rows: () => "role = 'owner'", sees: everyone },

  portal_permissions: { rows: () => "relation = 'self'", sees: everyone },

  modules: { rows: () => "key = 'records'", sees: everyone },

  clinic_modules: {
    rows: ofNoor,
    sees: `${staff} guest`,
    row: ({ noor }) => ({ clinic_id: noor.id, module: "files", active: false }),
    adds: "owner admin",
    set: () => "active = true",
    changes: "owner admin",
  },

  memberships: {
    rows: ofDoctor,
    sees: "owner admin doctor",
    set: () => "ended_at = now()",
    changes: "owner doctor",
  },

  permission_overrides: {
    rows: ofDoctor,
    sees: "owner admin doctor",
    row: ({ noor, doctorId }) => ({
      clinic_id: noor.id,
      principal_id: doctorId,
      permission: "files.write",
      allowed: false,
      reason: "Agreed in May",
    }),
    adds: "owner",
    set: () => "reason = 'Agreed in June'",
    changes: "owner",
    removes: "owner",
  },

  invitations: {
    rows: ofNoor,
    sees: "owner admin",
    row: ({ noor }) => ({
      id: newId(),
      clinic_id: noor.id,
      email: "somebody@example.test",
      role: "doctor",
    }),
    adds: "owner",
    set: () => "revoked_at = now()",
    changes: "owner",
  },

  mobile_modules: {
    rows: ofNoor,
    sees: `${staff} guest`,
    row: ({ noor }) => ({ clinic_id: noor.id, role: "doctor", module: "patients.list", enabled: false }),
    adds: "owner admin",
    set: () => "enabled = true",
    changes: "owner admin",
  },

  service_providers: {
    rows: ({ noor }) => `clinic_id = '${noor.id}' and kind = 'video'`,
    sees: "owner admin",
    row: ({ noor }) => ({ clinic_id: noor.id, kind: "payment", provider: "netopia" }),
    adds: "owner",
    set: () => "provider = 'other'",
    changes: "owner",
  },

  api_keys: {
    rows: ofNoor,
    sees: "owner admin",
    row: ({ noor }) => ({
      id: newId(),
      clinic_id: noor.id,
      name: "Reminders",
      prefix: "cusp_00000000",
      digest: crypto.getRandomValues(new Uint8Array(32)),
      permissions: ["patients.read"],
      expires_at: new Date(Date.now() + 86_400_000),
    }),
    adds: "owner admin",
    set: () => "revoked_at = now()",
    changes: "owner admin",
  },

  practitioners: {
    rows: ofNoor,
    sees: `${staff} patient guest`,
    row: ({ noor }) => ({ id: newId(), clinic_id: noor.id, name: "Dr New" }),
    adds: "owner",
    set: () => "tone = 'plum'",
    changes: "owner",
  },

  number_series: { rows: ofNoor, sees: `${staff} guest` },

  events: {
    rows: ({ noor }) => `clinic_id = '${noor.id}' and name = 'note.written'`,
    sees: "owner admin doctor assistant",
    row: ({ noor, patientId }) => ({
      id: newId(),
      clinic_id: noor.id,
      name: "patient.seen",
      source: "desk",
      subject_kind: "patient",
      subject_id: patientId,
      permission: "patients.read",
    }),
    adds: `${staff} guest`,
  },

  accesses: {
    rows: ofNoor,
    sees: "owner admin patient",
    row: ({ noor, patientId }) => ({
      id: newId(),
      clinic_id: noor.id,
      patient_id: patientId,
      part: "profile",
    }),
    adds: staff,
  },

  seals: { rows: ofNoor, sees: "owner admin" },

  checkpoints: { rows: ofNoor, sees: "owner admin" },
  files: {
    rows: ({ noor }) => `clinic_id = '${noor.id}' and name = 'scan.pdf'`,
    sees: withoutAccounts,
    row: ({ noor }) => ({
      id: newId(),
      clinic_id: noor.id,
      path: `${noor.id}/${newId()}`,
      name: "x-ray.png",
      media_type: "image/png",
      bytes: 10,
    }),
    adds: withoutAccounts,
    set: () => "name = 'other.png'",
    changes: withoutAccounts,
  },
};
