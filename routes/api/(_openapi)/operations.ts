import { z } from "zod";
import { Conclusion, NewInvoice, NewPayment } from "@/domain/billing/mod.ts";
import { Amendment, CancelSeveral, MoveSeveral, NewVisits, Reason } from "@/domain/scheduling/mod.ts";
import { auditOperations } from "./audit_operations.ts";
import { bookingOperations } from "./booking_operations.ts";
import { catalogOperations } from "./catalog_operations.ts";
import { calendarOperations } from "./calendar_operations.ts";
import { clinicOperations } from "./clinic_operations.ts";
import { exportOperations } from "./export_operations.ts";
import { findingOperations } from "./finding_operations.ts";
import { fieldOperations } from "./field_operations.ts";
import { fileOperations } from "./file_operations.ts";
import { importOperations } from "./import_operations.ts";
import { officeOperations } from "./office_operations.ts";
import { portalOperations } from "./portal_operations.ts";
import { practitionerOperations } from "./practitioner_operations.ts";
import { patientOperations } from "./patient_operations.ts";
import { recallOperations } from "./recall_operations.ts";
import { staffOperations } from "./staff_operations.ts";
import { waitingOperations } from "./waiting_operations.ts";

/** One thing a caller may do. */
export interface Operation {
  method: "get" | "post";
  path: string;
  does: string;
  /** What must be held in the clinic; absent where being signed in is enough. */
  permission?: string;
  body?: z.ZodType;
  query?: Record<string, string>;
  /** 201 with an id, for what creates. */
  creates?: boolean;
}

const Nothing = z.object({});

/** Every operation of the desk, the portal, the office and the person who is signed in. */
export const operations: Operation[] = [
  { method: "get", path: "/health", does: "Whether this installation can work" },
  { method: "get", path: "/me", does: "Who is signed in, where they work and what they may do there" },
  {
    method: "get",
    path: "/c/{clinic}/agenda",
    does: "A day's appointments",
    permission: "appointments.read",
    query: { day: "yyyy-mm-dd" },
  },
  ...patientOperations,
  { method: "get", path: "/c/{clinic}/practitioners", does: "Who treats", permission: "clinic.read" },
  {
    method: "post",
    path: "/c/{clinic}/appointments",
    does: "Books a visit, or a row of them",
    permission: "appointments.write",
    body: NewVisits,
    creates: true,
  },
  {
    method: "get",
    path: "/c/{clinic}/appointments/{id}",
    does: "One visit",
    permission: "appointments.read",
  },
  ...steps([
    ["confirmation", "Notes that the patient will come", Nothing],
    ["arrival", "Notes that the patient is here", Nothing],
    ["start", "Begins the visit", Nothing],
    ["completion", "Completes the visit, with a note and charges", Conclusion],
    ["seating", "Notes that the patient is in the chair", Nothing],
    ["dismissal", "Notes that the patient was let go", Nothing],
    ["amendment", "Changes what the visit is for and what is noted of it", Amendment],
    ["cancellation", "Cancels the visit, or more of its row", CancelSeveral],
    ["no-show", "Notes that the patient did not come", Reason],
    ["reschedule", "Moves the visit, or more of its row", MoveSeveral],
  ]),
  {
    method: "get",
    path: "/c/{clinic}/invoices",
    does: "Invoices, newest first",
    permission: "invoices.read",
    query: { after: "id" },
  },
  {
    method: "post",
    path: "/c/{clinic}/invoices",
    does: "Issues an invoice",
    permission: "invoices.write",
    body: NewInvoice,
    creates: true,
  },
  { method: "get", path: "/c/{clinic}/invoices/{id}", does: "One invoice", permission: "invoices.read" },
  {
    method: "post",
    path: "/c/{clinic}/invoices/{id}/payments",
    does: "Takes a payment",
    permission: "payments.write",
    body: NewPayment,
    creates: true,
  },
  {
    method: "get",
    path: "/c/{clinic}/invoices/{id}/invoice.pdf",
    does: "An invoice as a PDF",
    permission: "invoices.read",
  },
  {
    method: "get",
    path: "/c/{clinic}/receipts/{id}/receipt.pdf",
    does: "A receipt as a PDF",
    permission: "invoices.read",
  },
  ...catalogOperations,
  ...findingOperations,
  ...bookingOperations,
  ...calendarOperations,
  ...clinicOperations,
  ...fieldOperations,
  ...fileOperations,
  ...importOperations,
  ...exportOperations,
  ...staffOperations,
  ...auditOperations,
  ...officeOperations,
  ...portalOperations,
  ...practitionerOperations,
  ...waitingOperations,
  ...recallOperations,
  { method: "get", path: "/portal/{clinic}", does: "What a patient sees", query: { patient: "id" } },
  { method: "get", path: "/portal/{clinic}/invoices/{id}", does: "A patient's invoice" },
  {
    method: "get",
    path: "/portal/{clinic}/invoices/{id}/invoice.pdf",
    does: "A patient's invoice as a PDF",
  },
  {
    method: "get",
    path: "/portal/{clinic}/receipts/{id}/receipt.pdf",
    does: "A patient's receipt as a PDF",
  },
];

function steps(steps: [path: string, does: string, body: z.ZodType][]): Operation[] {
  return steps.map(([path, does, body]) => ({
    method: "post",
    path: `/c/{clinic}/appointments/{id}/${path}`,
    does,
    permission: "appointments.write",
    body,
  }));
}
