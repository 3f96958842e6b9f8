/** Patients: the people a clinic cares for, and who may act for them. */
export * from "./change.ts";
export * from "./find.ts";
export * from "./patient.ts";
export * from "./phone.ts";
export * from "./portal_access.ts";
export * from "./record_of.ts";
export { NewPatient, register } from "./register.ts";
