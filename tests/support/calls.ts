import { bookingBodies, bookingParts } from "./booking_calls.ts";
import { catalogBodies } from "./catalog_calls.ts";
import type { Foreign } from "./foreign.ts";
import { movingBodies } from "./moving_calls.ts";
import type { Route } from "./route_files.ts";
import { visitBodies } from "./visit_calls.ts";
import { waitingBodies, waitingParts } from "./waiting_calls.ts";

/** What stands for the parts of an address that vary; an id by the folder before it. */
const parts = (foreign: Foreign) =>
  Object.entries({
    "/patients/[id]": foreign.patientId,
    ...waitingParts(foreign),
    "/alerts/[alert]": foreign.alertId,
    "/merges/[merge]": foreign.mergeId,
    "/appointments/[id]": foreign.appointmentId,
    "/sessions/[id]": foreign.sessionId,
    ...bookingParts(foreign),
    "/invoices/[id]": foreign.invoiceId,
    "/receipts/[id]": foreign.receiptId,
    "/staff/[id]": foreign.memberId,
    "/portal-invitations/[invitation]": foreign.portalInvitationId,
    "/portal-access/[principal]": foreign.memberId,
    "/invitations/[id]": foreign.invitationId,
    "/settings/support/[id]": foreign.supportId,
    "/admin/support/[id]": foreign.supportId,
    "/operators/[id]": foreign.memberId,
    "/keys/[id]": foreign.keyId,
    "/views/[id]": foreign.viewId,
    "/services/[id]": foreign.serviceId,
    "/practitioners/[id]": foreign.practitionerId,
    "/specialties/[id]": foreign.specialtyId,
    "/fields/[id]": foreign.fieldId,
    "/packages/[id]": foreign.packageId,
    "/products/[id]": foreign.productId,
    "/files/[id]": foreign.fileId,
    "/attachments/[file]": foreign.attachmentId,
    "/absences/[id]": foreign.absenceId,
    "/imports/[id]": foreign.importId,
    "/exports/[id]": foreign.exportId,
    "/archive/[secret]": foreign.exportSecret,
    "/[outcome]": "add",
    "/[permission]": permission,
    "/[module]": "records",
  });

const permission = "invoices.read";

/** What each route that takes a POST is sent: a body that would succeed for a member. */
const bodies: Record<string, (foreign: Foreign) => object> = {
  ...bookingBodies,
  ...catalogBodies,
  ...movingBodies,
  ...waitingBodies,
  "/c/[clinic]/patients": () => ({ name: "Nobody" }),
  "/c/[clinic]/patients/columns": () => ({ columns: ["number"] }),
  "/c/[clinic]/patients/export": () => ({}),
  "/c/[clinic]/patients/views": () => ({ name: "Nobody", query: "portal=no" }),
  "/c/[clinic]/patients/views/[id]/removal": () => ({}),
  "/c/[clinic]/patients/picks": ({ patientId }) => ({ patientId }),
  "/c/[clinic]/patients/[id]": () => ({ name: "Nobody", version: 1 }),
  "/c/[clinic]/patients/[id]/photo": () => ({}),
  "/c/[clinic]/patients/[id]/portal-invitations": () => ({
    email: "nobody@example.test",
    relation: "guardian",
  }),
  "/c/[clinic]/patients/[id]/portal-invitations/[invitation]/revocation": () => ({}),
  "/c/[clinic]/patients/[id]/portal-access": () => ({ portalAccess: true }),
  "/c/[clinic]/patients/[id]/portal-access/[principal]/removal": () => ({}),
  "/c/[clinic]/patients/[id]/alerts": () => ({ kind: "allergy" }),
  "/c/[clinic]/patients/[id]/alerts/[alert]/end": () => ({}),
  "/c/[clinic]/patients/[id]/history": () => ({ conditions: ["Nothing"] }),
  "/c/[clinic]/patients/duplicates": ({ patientId, twinId }) => ({ oneId: patientId, otherId: twinId }),
  "/c/[clinic]/patients/[id]/merges": ({ twinId }) => ({ mergedId: twinId, version: 1, mergedVersion: 1 }),
  "/c/[clinic]/patients/[id]/merges/[merge]/reversal": () => ({}),
  "/c/[clinic]/settings/fields": () => ({ kind: "text", label: "Nothing" }),
  "/c/[clinic]/settings/fields/[id]": () => ({ label: "Nothing", version: 1 }),
  "/c/[clinic]/settings/fields/[id]/publication": () => ({}),
  "/c/[clinic]/settings/fields/[id]/retirement": () => ({}),
  "/c/[clinic]/settings/fields/[id]/reinstatement": () => ({}),
  "/c/[clinic]/settings/patients": () => ({ sexes: ["female"], version: 0 }),
  ...visitBodies,
  "/c/[clinic]/invoices": ({ patientId }) => ({
    patientId,
    lines: [{ description: "Nothing", quantity: 1, unitAmount: 100 }],
  }),
  "/c/[clinic]/invoices/[id]/payments": () => ({ amount: 100, method: "cash" }),
  "/c/[clinic]/activation": () => ({}),
  "/c/[clinic]/settings/clinic": () => ({ name: "Nobody's", version: 1 }),
  "/c/[clinic]/settings/branding": () => ({ initials: "X", version: 1 }),
  "/c/[clinic]/settings/region": () => ({
    country: "RO",
    locale: "ro",
    timeZone: "Europe/Bucharest",
    currency: "RON",
    version: 1,
  }),
  "/c/[clinic]/settings/mobile": () => ({ role: "doctor", module: "billing.invoices", state: "off" }),
  "/c/[clinic]/settings/hours": () => ({ hours: [] }),
  "/c/[clinic]/files": () => new Blob(["Nothing"], { type: "text/plain" }),
  "/c/[clinic]/files/[id]": () => ({ name: "Nothing.txt" }),
  "/c/[clinic]/files/[id]/links": () => ({}),
  "/c/[clinic]/files/[id]/removal": () => ({}),
  "/c/[clinic]/files/[id]/restoration": () => ({}),
  "/c/[clinic]/practitioners": () => ({ name: "Nobody" }),
  "/c/[clinic]/settings/practitioners/[id]": () => ({ name: "Nobody", version: 1 }),
  "/c/[clinic]/settings/practitioners/[id]/removal": () => ({ version: 1 }),
  "/c/[clinic]/settings/practitioners/[id]/signature": () => new Blob(["Nothing"], { type: "image/png" }),
  "/c/[clinic]/settings/practitioners/[id]/signature/removal": () => ({}),
  "/c/[clinic]/audit/export": () => ({}),
  "/c/[clinic]/settings/modules/[module]": () => ({ state: "off" }),
  "/c/[clinic]/settings/two-step": () => ({ demand: "on", days: 7 }),
  "/c/[clinic]/settings/keys": () => ({ name: "Nothing", permissions: ["patients.read"], days: 30 }),
  "/c/[clinic]/settings/keys/[id]/revocation": () => ({}),
  "/c/[clinic]/settings/departure": () => ({}),
  "/c/[clinic]/settings/ownership": ({ memberId }) => ({ memberId }),
  "/c/[clinic]/settings/invitations": () => ({ email: "nobody@example.test", role: "assistant" }),
  "/c/[clinic]/settings/invitations/[id]/reminder": () => ({}),
  "/c/[clinic]/settings/invitations/[id]/revocation": () => ({}),
  "/c/[clinic]/settings/support/[id]/consent": () => ({}),
  "/c/[clinic]/settings/support/[id]/refusal": () => ({}),
  "/c/[clinic]/settings/support/[id]/extension": () => ({}),
  "/c/[clinic]/settings/support/[id]/end": () => ({}),
  "/admin/clinics/[clinic]/support": () => ({ reason: "Let me in" }),
  "/admin/clinics/[clinic]/time-format": () => ({ timeFormat: "12h" }),
  "/admin/clinics/[clinic]/suspension": () => ({ reason: "Unpaid" }),
  "/admin/clinics/[clinic]/resumption": () => ({}),
  "/admin/support/[id]/approval": () => ({ reason: "At once" }),
  "/admin/support/[id]/more-time": () => ({}),
  "/admin/support/[id]/departure": () => ({}),
  "/admin/operators/[id]/dismissal": () => ({}),
  "/c/[clinic]/settings/staff/[id]": () => ({ role: "admin" }),
  "/c/[clinic]/settings/staff/[id]/removal": () => ({}),
  "/c/[clinic]/settings/staff/[id]/reopening": () => ({}),
  "/c/[clinic]/settings/staff/[id]/overrides": () => ({ permission, effect: "give", reason: "Nothing" }),
  "/c/[clinic]/settings/staff/[id]/overrides/[permission]/removal": () => ({}),
};

/** One call of a route. */
export interface Call {
  method: string;
  path: string;
  body?: object;
}

/** The calls of a route at a clinic with noor's ids; throws for a route that nobody has said how to call. */
export function callsOf({ path, methods }: Route, clinic: string, foreign: Foreign): Call[] {
  const address = parts(foreign).reduce(
    (address, [part, value]) => address.replace(part, part.replace(/\[\w+\]/, value)),
    path.replace("[clinic]", clinic),
  );
  if (address.includes("[")) throw new Error(`${path}: say in tests/support/calls.ts what its id names`);
  return (methods.length === 0 ? ["GET"] : methods).map((method) => {
    const body = bodies[path]?.(foreign);
    if (method !== "GET" && !body) {
      throw new Error(`${method} ${path}: say in tests/support/calls.ts what is sent`);
    }
    return { method, path: address, body: method === "GET" ? undefined : body };
  });
}
