import { z } from "zod";
import {
  ChangedAppointmentSettings,
  KeptLook,
  NewAbsence,
  NewSeat,
  NewSession,
  Reason,
} from "@/domain/scheduling/mod.ts";
import type { Operation } from "./operations.ts";

const settings = "/c/{clinic}/settings/appointments";

/** The calendar: how it behaves, and the time that nobody can be booked in. */
export const calendarOperations: Operation[] = [
  { method: "get", path: settings, does: "How the clinic's calendar behaves" },
  {
    method: "post",
    path: settings,
    does: "Decides how the clinic's calendar behaves",
    permission: "clinic.write",
    body: ChangedAppointmentSettings,
  },
  {
    method: "get",
    path: "/c/{clinic}/agenda/sheet",
    does: "A day's visits as they are printed, with what must be known of each patient",
    permission: "patients.read",
    query: { day: "yyyy-mm-dd; today where none is named", practitionerId: "id" },
  },
  {
    method: "post",
    path: "/c/{clinic}/agenda/look",
    does: "Remembers how the member looks at the calendar",
    permission: "appointments.read",
    body: KeptLook,
  },
  {
    method: "get",
    path: "/c/{clinic}/appointments/{id}/preview",
    does: "A visit at a glance: phone, alerts and balance of its patient, whatever the caller may see",
    permission: "appointments.read",
  },
  {
    method: "get",
    path: "/c/{clinic}/absences",
    does: "Leave and blocked time to come, and the visits that stand where they no longer can",
    permission: "appointments.read",
  },
  {
    method: "post",
    path: "/c/{clinic}/absences",
    does: "Keeps somebody's time, or a chair's, from visits",
    permission: "absences.write",
    body: NewAbsence,
    creates: true,
  },
  {
    method: "post",
    path: "/c/{clinic}/absences/{id}/withdrawal",
    does: "Takes leave or blocked time back",
    permission: "absences.write",
    body: z.object({}),
  },
  {
    method: "get",
    path: "/c/{clinic}/sessions",
    does: "Group sessions to come",
    permission: "appointments.read",
  },
  {
    method: "post",
    path: "/c/{clinic}/sessions",
    does: "Makes a group session, which keeps its practitioner and its room",
    permission: "appointments.write",
    body: NewSession,
    creates: true,
  },
  {
    method: "get",
    path: "/c/{clinic}/sessions/{id}",
    does: "One group session, and who sits in it",
    permission: "appointments.read",
  },
  {
    method: "post",
    path: "/c/{clinic}/sessions/{id}/seats",
    does: "Gives a patient a seat",
    permission: "appointments.write",
    body: NewSeat,
    creates: true,
  },
  {
    method: "post",
    path: "/c/{clinic}/sessions/{id}/cancellation",
    does: "Calls a session off, and every visit in it",
    permission: "appointments.write",
    body: Reason,
  },
];
