import { same } from "../sheet.ts";
import { telecom, to, type Told } from "./resource.ts";

/** What the clinic does for its patients. */
export const healthcareService: Told = {
  needs: "services.read",
  from: "services o",
  key: ["o.id"],
  columns: {
    ...same("id", "code", "name", "category", "description"),
    active: "o.deleted_at is null",
  },
  resource: (row, { clinicId }) => ({
    resourceType: "HealthcareService",
    id: row.id,
    identifier: row.code ? [{ system: `urn:uuid:${clinicId}`, value: row.code }] : undefined,
    active: row.active,
    providedBy: to("Organization", clinicId),
    category: [{ text: row.category }],
    name: row.name,
    comment: row.description,
  }),
};

/** One of the clinic's places. */
export const location: Told = {
  needs: "clinic.export",
  from: "locations o",
  key: ["o.id"],
  columns: { ...same("id", "name", "address", "phone"), standing: "o.deleted_at is null" },
  resource: (row, { clinicId }) => ({
    resourceType: "Location",
    id: row.id,
    status: row.standing ? "active" : "inactive",
    name: row.name,
    telecom: [telecom("phone", row.phone)],
    address: { text: row.address },
    managingOrganization: to("Organization", clinicId),
  }),
};

/** The clinic. */
export const organization: Told = {
  needs: "clinic.export",
  from: "clinics o",
  clinic: "o.id",
  key: ["o.id"],
  columns: same("id", "name", "legal_name", "registration", "email"),
  resource: (row) => ({
    resourceType: "Organization",
    id: row.id,
    identifier: row.registration ? [{ value: row.registration }] : undefined,
    active: true,
    name: row.name,
    alias: [row.legal_name],
    telecom: [telecom("email", row.email)],
  }),
};
