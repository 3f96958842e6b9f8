/** Patients: the people a clinic cares for, and who may act for them. */
export * from "./accept_portal.ts";
export * from "./change.ts";
export * from "./end_portal_access.ts";
export * from "./file_kind.ts";
export * from "./files.ts";
export * from "./find.ts";
export { inviteToPortal, NewPortalInvitation } from "./invite_to_portal.ts";
export * from "./patient.ts";
export * from "./phone.ts";
export * from "./portal.ts";
export * from "./portal_access.ts";
export * from "./portal_circle.ts";
export * from "./record_of.ts";
export { NewPatient, register } from "./register.ts";
export * from "./revoke_portal_invitation.ts";
