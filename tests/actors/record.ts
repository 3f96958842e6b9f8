import { newId } from "@/core/id.ts";
import {
  changePatientSettings,
  merge,
  raise,
  register,
  reviewHistory,
  tellApart,
} from "@/domain/patients/mod.ts";
import { agree } from "@/domain/consents/mod.ts";
import { keepAround } from "@/domain/patients/keep_around.ts";
import type { World } from "@/tests/support/world.ts";
import { staff } from "./actor.ts";
import { type Expectation, type Life, managers, ofNoor, withoutAccounts } from "./expectation.ts";

const ofSaba = ({ patientId }: Life) => `patient_id = '${patientId}'`;
const sealed = new Uint8Array([1]);
const whoTreats = "owner admin doctor assistant";
const whoIdentifies = "owner admin doctor receptionist";

/** Tables of what stands around a patient's head. */
export const record: Record<string, Expectation> = {
  patient_phones: {
    rows: ofSaba,
    sees: `${staff} patient`,
    row: ({ noor, patientId }) => ({
      id: newId(),
      clinic_id: noor.id,
      patient_id: patientId,
      phone: "+923001112223",
    }),
    adds: withoutAccounts,
    set: () => "ended_at = now()",
    changes: withoutAccounts,
  },

  related_persons: {
    rows: ofSaba,
    sees: staff,
    row: ({ noor, patientId }) => ({
      id: newId(),
      clinic_id: noor.id,
      patient_id: patientId,
      relation: "spouse",
      name: "Somebody",
    }),
    adds: withoutAccounts,
    set: () => "ended_at = now()",
    changes: withoutAccounts,
  },

  patient_settings: {
    rows: ofNoor,
    sees: `${staff} guest`,
    set: () => "sexes = '{female}'",
    changes: managers,
  },

  consents: {
    rows: ofSaba,
    sees: `${withoutAccounts} patient`,
    row: ({ noor, patientId }) => ({
      id: newId(),
      clinic_id: noor.id,
      patient_id: patientId,
      purpose: "contact.email",
      granted: true,
    }),
    adds: withoutAccounts,
  },

  medical_histories: {
    rows: ofSaba,
    sees: whoTreats,
    row: ({ noor, patientId }) => ({
      id: newId(),
      clinic_id: noor.id,
      patient_id: patientId,
      sealed,
      reviewed_on: "2026-03-02",
    }),
    adds: whoTreats,
  },

  patient_alerts: {
    rows: ofSaba,
    sees: staff,
    row: ({ noor, patientId }) => ({
      id: newId(),
      clinic_id: noor.id,
      patient_id: patientId,
      kind: "infection",
    }),
    adds: withoutAccounts,
    set: () => "ended_at = now()",
    changes: withoutAccounts,
  },

  // Those who may raise an alert may say what it is about; reading it takes more.
  alert_details: { rows: ofSaba, sees: whoTreats },

  patient_identifiers: {
    rows: ofSaba,
    sees: whoIdentifies,
    row: ({ noor, patientId }) => ({
      id: newId(),
      clinic_id: noor.id,
      patient_id: patientId,
      kind: "passport",
      sealed,
    }),
    adds: withoutAccounts,
    set: () => "ended_at = now()",
    // An UPDATE finds only rows that one may read.
    changes: whoIdentifies,
  },

  distinct_patients: {
    rows: ofNoor,
    sees: staff,
    row: ({ noor, patientId }) => {
      const [one_id, other_id] = [patientId, noor.patients.get("Nadia Hussain")!].sort();
      return { clinic_id: noor.id, one_id, other_id };
    },
    adds: managers,
  },

  patient_merges: { rows: ofNoor, sees: staff },

  patient_numbers: { rows: ofNoor, sees: staff },
};

/** A row of each of these tables, around Saba Anwar. */
export async function aroundSaba({ as, noor }: World, patientId: string): Promise<void> {
  await as(noor.staff("owner"), async (scope) => {
    const sister = await register(scope, { name: "Hira Anwar" });
    await keepAround(scope, patientId, {
      phones: [{ phone: "0321 1112223", label: "Work" }],
      relatedPersons: [{ relation: "sibling", name: "Hira Anwar", relatedPatientId: sister.id }],
      identifiers: { national_id: "42101-1234567-1" },
    });
    await agree(scope, patientId, { "contact.sms": true });
    await raise(scope, patientId, { kind: "allergy", detail: "Penicillin" });
    await reviewHistory(scope, patientId, { conditions: ["Asthma"] });
    const again = await register(scope, { name: "Hira Anwar" });
    await tellApart(scope, { oneId: patientId, otherId: sister.id });
    await merge(scope, sister.id, { mergedId: again.id, version: 1, mergedVersion: 1 });
    await changePatientSettings(scope, { sexes: ["female", "male", "other"], version: 0 });
  });
}
