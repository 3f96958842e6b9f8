import { newId } from "@/core/id.ts";
import { staff } from "./actor.ts";
import { everyone, type Expectation, managers, ofNoor } from "./expectation.ts";

/** Tables of the price list. */
export const catalog: Record<string, Expectation> = {
  services: {
    rows: ofNoor,
    sees: `${staff} patient guest`,
    row: ({ noor }) => ({
      id: newId(),
      clinic_id: noor.id,
      code: "NEW",
      name: "New",
      price: 1,
      currency: "PKR",
    }),
    adds: managers,
    set: () => "minutes = 45",
    changes: managers,
  },

  service_prices: {
    rows: ofNoor,
    sees: `${staff} patient guest`,
    row: ({ noor }) => ({
      id: newId(),
      clinic_id: noor.id,
      service_id: noor.services.get("XR"),
      amount: 1,
      currency: "PKR",
      valid_from: "2090-01-01",
      valid_until: "2090-02-01",
    }),
    adds: managers,
    set: () => "valid_until = '2088-01-01'",
    changes: managers,
  },

  specialties: { rows: () => "key = 'orthodontics'", sees: everyone },

  clinic_specialties: {
    rows: ofNoor,
    sees: `${staff} patient guest`,
    row: ({ noor }) => ({ id: newId(), clinic_id: noor.id, name: "Sleep medicine" }),
    adds: managers,
    set: () => "deleted_at = now()",
    changes: managers,
  },

  service_practitioners: {
    rows: ofNoor,
    sees: `${staff} patient guest`,
    row: ({ noor, practitionerId }) => ({
      clinic_id: noor.id,
      service_id: noor.services.get("XR"),
      practitioner_id: practitionerId,
    }),
    adds: managers,
    removes: managers,
  },
};
