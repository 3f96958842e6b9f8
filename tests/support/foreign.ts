import type { Caller } from "./caller.ts";
import { expecting, freeMonday, uniquely, type Visit } from "./over_http.ts";
import type { Route } from "./route_files.ts";

/** What noor holds of one patient, from the first call to the receipt. */
export interface Foreign {
  patientId: string;
  practitionerId: string;
  appointmentId: string;
  invoiceId: string;
  receiptId: string;
  memberId: string;
  invitationId: string;
  /** What nobody outside may ever read. */
  secrets: string[];
}

/** A patient of noor with a visit that was completed, invoiced and paid in part; a colleague and an invitation. */
export async function foreignRecords(reception: Caller, doctor: Caller, owner: Caller): Promise<Foreign> {
  const made = async <T>(path: string, body: object, by = reception) =>
    expecting(201, await by.post<T & { id: string }>(path, body));
  const email = `${crypto.randomUUID()}@example.test`;
  const invited = { email, role: "assistant" };
  const { id: invitationId } = await made("/c/noor/settings/invitations", invited, owner);
  const { staff } = expecting(
    200,
    await owner.get<{ staff: { id: string; name: string }[] }>("/c/noor/settings/staff"),
  );
  const member = staff.find(({ name }) => name === "Hina Sheikh")!;
  const name = uniquely("Zubaida Khatoon");
  const phone = `+92333${String(Math.random()).slice(2, 9)}`;
  const patient = await made<{ number: string }>("/c/noor/patients", { name, phone });
  const { practitioners: [practitioner] } = expecting(
    200,
    await reception.get<{ practitioners: { id: string; name: string }[] }>("/c/noor/practitioners"),
  );
  const startsAt = `${freeMonday()}T10:15`;
  const reason = uniquely("Swollen gum");
  const booking = { patientId: patient.id, practitionerId: practitioner.id, startsAt, reason };
  const { id: appointmentId } = await made("/c/noor/appointments", booking);
  const visit = `/c/noor/appointments/${appointmentId}`;
  const note = uniquely("Abscess on 36.");
  for (const [step, body] of [["arrival", {}], ["start", {}], ["completion", { note }]] as const) {
    expecting(200, await doctor.post<Visit>(`${visit}/${step}`, body));
  }
  const lines = [{ description: uniquely("Drainage"), quantity: 1, unitAmount: 400_000 }];
  const invoice = await made<{ number: string }>("/c/noor/invoices", { patientId: patient.id, lines });
  const payments = `/c/noor/invoices/${invoice.id}/payments`;
  const { receiptId } = await made<{ receiptId: string }>(payments, { amount: 150_000 });
  return {
    patientId: patient.id,
    practitionerId: practitioner.id,
    appointmentId,
    invoiceId: invoice.id,
    receiptId,
    memberId: member.id,
    invitationId,
    secrets: [
      email,
      member.name,
      name,
      phone,
      patient.number,
      practitioner.name,
      reason,
      note,
      invoice.number,
      lines[0].description,
    ],
  };
}

const idIn = (path: string, foreign: Foreign): string | undefined =>
  Object.entries({
    "/patients/[id]": foreign.patientId,
    "/appointments/[id]": foreign.appointmentId,
    "/invoices/[id]": foreign.invoiceId,
    "/receipts/[id]": foreign.receiptId,
    "/staff/[id]": foreign.memberId,
    "/invitations/[id]": foreign.invitationId,
  }).find(([place]) => path.includes(place))?.[1];

const permission = "invoices.read";
const tomorrow = { startsAt: "2029-01-08T10:00", minutes: 30 };

/** What each route that takes a POST is sent: a body that would succeed for a member. */
const bodies: Record<string, (foreign: Foreign) => object> = {
  "/c/[clinic]/patients": () => ({ name: "Nobody" }),
  "/c/[clinic]/patients/[id]": () => ({ name: "Nobody", version: 1 }),
  "/c/[clinic]/appointments": ({ patientId, practitionerId }) => ({ patientId, practitionerId, ...tomorrow }),
  "/c/[clinic]/appointments/[id]/confirmation": () => ({}),
  "/c/[clinic]/appointments/[id]/arrival": () => ({}),
  "/c/[clinic]/appointments/[id]/start": () => ({}),
  "/c/[clinic]/appointments/[id]/completion": () => ({ note: "Nothing." }),
  "/c/[clinic]/appointments/[id]/cancellation": () => ({ reason: "Nothing" }),
  "/c/[clinic]/appointments/[id]/no-show": () => ({}),
  "/c/[clinic]/appointments/[id]/reschedule": () => tomorrow,
  "/c/[clinic]/invoices": ({ patientId }) => ({
    patientId,
    lines: [{ description: "Nothing", quantity: 1, unitAmount: 100 }],
  }),
  "/c/[clinic]/invoices/[id]/payments": () => ({ amount: 100, method: "cash" }),
  "/c/[clinic]/audit/export": () => ({}),
  "/c/[clinic]/settings/departure": () => ({}),
  "/c/[clinic]/settings/ownership": ({ memberId }) => ({ memberId }),
  "/c/[clinic]/settings/invitations": () => ({ email: "nobody@example.test", role: "assistant" }),
  "/c/[clinic]/settings/invitations/[id]/reminder": () => ({}),
  "/c/[clinic]/settings/invitations/[id]/revocation": () => ({}),
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
  const id = idIn(path, foreign);
  const address = path.replace("[clinic]", clinic).replace("[id]", id ?? "[id]").replace(
    "[permission]",
    permission,
  );
  if (address.includes("[")) throw new Error(`${path}: say in tests/support/foreign.ts what its id names`);
  return (methods.length === 0 ? ["GET"] : methods).map((method) => {
    const body = bodies[path]?.(foreign);
    if (method !== "GET" && !body) {
      throw new Error(`${method} ${path}: say in tests/support/foreign.ts what is sent`);
    }
    return { method, path: address, body: method === "GET" ? undefined : body };
  });
}
