import { newId } from "@/core/id.ts";
import { staff } from "./actor.ts";
import { type Expectation, managers, ofNoor } from "./expectation.ts";

/** Tables of packages, products, what is attached to services, and of who practises what. */
export const priceList: Record<string, Expectation> = {
  products: {
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
    set: () => "unit = 'box'",
    changes: managers,
  },

  product_prices: {
    rows: ({ sold }) => `product_id = '${sold.spareId}' and valid_from = '2088-01-01'`,
    sees: `${staff} patient guest`,
    row: ({ noor, sold }) => ({
      id: newId(),
      clinic_id: noor.id,
      product_id: sold.spareId,
      amount: 1,
      currency: "PKR",
      valid_from: "2090-01-01",
      valid_until: "2090-02-01",
    }),
    adds: managers,
    set: () => "withdrawn_at = now()",
    changes: managers,
  },

  service_products: {
    rows: ofNoor,
    sees: `${staff} patient guest`,
    row: ({ noor, sold }) => ({
      clinic_id: noor.id,
      service_id: noor.services.get("XR"),
      product_id: sold.spareId,
    }),
    adds: managers,
    set: () => "quantity = 9",
    changes: managers,
    removes: managers,
  },

  service_files: {
    rows: ofNoor,
    sees: `${staff} patient guest`,
    row: ({ noor, sold }) => ({
      clinic_id: noor.id,
      service_id: noor.services.get("XR"),
      file_id: sold.spareFileId,
    }),
    adds: managers,
    set: () => "for_patients = true",
    changes: managers,
  },

  practitioner_specialties: {
    rows: ofNoor,
    sees: `${staff} patient guest`,
    row: ({ noor, practitionerId }) => ({
      id: newId(),
      clinic_id: noor.id,
      practitioner_id: practitionerId,
      specialty: "periodontics",
    }),
    adds: "owner",
    removes: "owner",
  },

  practitioner_signatures: {
    rows: ofNoor,
    sees: "owner doctor",
    row: ({ noor, practitionerId }) => ({
      id: newId(),
      clinic_id: noor.id,
      practitioner_id: practitionerId,
      media_type: "image/jpeg",
      image: Uint8Array.of(0xff, 0xd8, 0xff),
    }),
    adds: "owner doctor",
    set: () => "withdrawn_at = now()",
    changes: "owner doctor",
  },

  packages: {
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
    set: () => "valid_days = 90",
    changes: managers,
  },

  package_prices: {
    rows: ({ sold }) => `package_id = '${sold.packageId}' and valid_from = '2088-01-01'`,
    sees: `${staff} patient guest`,
    row: ({ noor, sold }) => ({
      id: newId(),
      clinic_id: noor.id,
      package_id: sold.packageId,
      amount: 1,
      currency: "PKR",
      valid_from: "2090-01-01",
      valid_until: "2090-02-01",
    }),
    adds: managers,
    set: () => "withdrawn_at = now()",
    changes: managers,
  },

  package_services: {
    rows: ofNoor,
    sees: `${staff} patient guest`,
    row: ({ noor, sold }) => ({
      clinic_id: noor.id,
      package_id: sold.packageId,
      service_id: noor.services.get("OPG"),
    }),
    adds: managers,
    set: () => "quantity = 9",
    changes: managers,
    removes: managers,
  },

  package_products: {
    rows: ofNoor,
    sees: `${staff} patient guest`,
    row: ({ noor, sold }) => ({
      clinic_id: noor.id,
      package_id: sold.packageId,
      product_id: sold.spareId,
    }),
    adds: managers,
    set: () => "quantity = 9",
    changes: managers,
    removes: managers,
  },
};
