import { eventually } from "@/tests/stack/support/eventually.ts";
import { bookableThings } from "./bookable_things.ts";
import { type Caller, callerAs } from "./caller.ts";
import { exportOver } from "./export_over_http.ts";
import { type ForeignWaiting, foreignWaiting } from "./foreign_waiting.ts";
import { expecting, freeMonday, uniquely, type Visit } from "./over_http.ts";

/** What noor holds of one patient, from the first call to the receipt. */
export interface Foreign extends ForeignWaiting {
  patientId: string;
  practitionerId: string;
  appointmentId: string;
  invoiceId: string;
  receiptId: string;
  memberId: string;
  invitationId: string;
  supportId: string;
  keyId: string;
  portalInvitationId: string;
  alertId: string;
  mergeId: string;
  twinId: string;
  viewId: string;
  serviceId: string;
  specialtyId: string;
  fieldId: string;
  packageId: string;
  productId: string;
  fileId: string;
  attachmentId: string;
  importId: string;
  exportId: string;
  exportSecret: string;
  absenceId: string;
  sessionId: string;
  calendarId: string;
  resourceId: string;
  /** What nobody outside may ever read. */
  secrets: string[];
}

/** A patient of noor with a visit that was completed, invoiced and paid in part; a colleague, an invitation and an asking of support. */
export async function foreignRecords(reception: Caller, doctor: Caller, owner: Caller): Promise<Foreign> {
  const made = async <T>(path: string, body: object, by = reception) =>
    expecting(201, await by.post<T & { id: string }>(path, body));
  const email = `${crypto.randomUUID()}@example.test`;
  const invited = { email, role: "assistant" };
  const { id: invitationId } = await made("/c/noor/settings/invitations", invited, owner);
  await mailTo(owner, email);
  const { staff } = expecting(
    200,
    await owner.get<{ staff: { id: string; name: string }[] }>("/c/noor/settings/staff"),
  );
  const member = staff.find(({ name }) => name === "Hina Sheikh")!;
  const operator = await callerAs("operator@cusp.test");
  const supportReason = uniquely("Nothing is printed");
  const { id: supportId } = await made("/admin/clinics/noor/support", { reason: supportReason }, operator);
  const wanted = { name: uniquely("Reminders"), permissions: ["patients.read"], days: 30 };
  const { id: keyId, key } = await made<{ key: string }>("/c/noor/settings/keys", wanted, owner);
  const name = uniquely("Zubaida Khatoon");
  const phone = `+92333${String(Math.random()).slice(2, 9)}`;
  const patient = await made<{ number: string }>("/c/noor/patients", { name, phone });
  const asked = `${crypto.randomUUID()}@example.test`;
  const { id: portalInvitationId } = await made(`/c/noor/patients/${patient.id}/portal-invitations`, {
    email: asked,
    relation: "carer",
  });
  await mailTo(owner, asked);
  const detail = uniquely("Penicillin");
  const { id: alertId } = await made(`/c/noor/patients/${patient.id}/alerts`, { kind: "allergy", detail });
  const twin = await made("/c/noor/patients", { name });
  const second = await made("/c/noor/patients", { name });
  const merging = { mergedId: second.id, version: 1, mergedVersion: 1 };
  const { id: mergeId } = await made(`/c/noor/patients/${patient.id}/merges`, merging, owner);
  const condition = uniquely("Asthma");
  await made(`/c/noor/patients/${patient.id}/history`, { conditions: [condition] }, doctor);
  const { practitioners: [practitioner] } = expecting(
    200,
    await reception.get<{ practitioners: { id: string; name: string }[] }>("/c/noor/practitioners"),
  );
  const serviceName = uniquely("Veneer");
  const { id: serviceId } = await made("/c/noor/services", { name: serviceName, price: 100 }, owner);
  const specialtyName = uniquely("Sleep medicine");
  const { id: specialtyId } = await made("/c/noor/specialties", { name: specialtyName }, owner);
  const fieldLabel = uniquely("Favourite sport");
  const { id: fieldId } = await made(
    "/c/noor/settings/fields",
    { kind: "text", label: fieldLabel, publish: "yes" },
    owner,
  );
  const productName = uniquely("Floss");
  const { id: productId } = await made("/c/noor/products", { name: productName, price: 100 }, owner);
  const packageName = uniquely("First year");
  const held = { services: [{ id: serviceId, quantity: 2 }], products: [{ id: productId }] };
  const { id: packageId } = await made("/c/noor/packages", { name: packageName, price: 100, ...held }, owner);
  const viewName = uniquely("Recalls");
  const { id: viewId } = await made("/c/noor/patients/views", { name: viewName, query: "portal=no" });
  const away = uniquely("Pilgrimage");
  const { id: absenceId } = await made("/c/noor/absences", {
    practitionerId: practitioner.id,
    from: "2029-02-05T10:00",
    until: "2029-02-05T11:00",
    reason: away,
  });
  const bookable = await bookableThings((path, body) => made(path, body, owner), serviceId, practitioner.id);
  const startsAt = `${freeMonday()}T10:15`;
  const reason = uniquely("Swollen gum");
  const booking = { patientId: patient.id, practitionerId: practitioner.id, serviceId, startsAt, reason };
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
  const fileName = uniquely("Letter");
  const letter = new Blob(["Dear colleague"], { type: "text/plain" });
  const { id: fileId } = await made(
    `/c/noor/files?patientId=${patient.id}&name=${encodeURIComponent(fileName)}`,
    letter,
  );
  const leafletName = uniquely("Before a veneer");
  const { id: attachmentId } = await made(
    `/c/noor/files?serviceId=${serviceId}&name=${encodeURIComponent(leafletName)}`,
    new Blob(["Do not eat"], { type: "text/plain" }),
    owner,
  );
  const table = new Blob([`name\n${uniquely("Moved")}`], { type: "text/csv" });
  const { id: importId } = await made("/c/noor/settings/imports?name=patients.csv", table, owner);
  const { id: exportId, secret: exportSecret } = await exportOver(owner, "noor");
  const { waiting, told } = await foreignWaiting(reception, owner, {
    patientId: patient.id,
    booking,
    appointmentId,
  });
  return {
    ...waiting,
    patientId: patient.id,
    practitionerId: practitioner.id,
    appointmentId,
    invoiceId: invoice.id,
    receiptId,
    memberId: member.id,
    invitationId,
    supportId,
    keyId,
    portalInvitationId,
    alertId,
    mergeId,
    twinId: twin.id,
    viewId,
    serviceId,
    specialtyId,
    fieldId,
    packageId,
    productId,
    fileId,
    attachmentId,
    importId,
    exportId,
    exportSecret,
    absenceId,
    ...bookable.ids,
    secrets: [
      ...[...bookable.secrets, ...told],
      away,
      detail,
      condition,
      email,
      key,
      wanted.name,
      ...[viewName, serviceName, specialtyName, fieldLabel, productName, packageName],
      asked,
      member.name,
      name,
      phone,
      patient.number,
      practitioner.name,
      reason,
      supportReason,
      note,
      invoice.number,
      fileName,
      leafletName,
      lines[0].description,
    ],
  };
}

/** Waits for a mail, which leaves by a job that writes to its row; afterwards nothing of noor changes by itself. */
async function mailTo(reader: Caller, email: string): Promise<void> {
  await eventually(async () => {
    const { body } = await reader.get<{ to: string }[]>("/dev/mail");
    return body.filter(({ to }) => to.includes(email));
  });
}
