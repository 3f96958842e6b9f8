import { usualSettings } from "@/domain/scheduling/mod.ts";
import type { Foreign } from "./foreign.ts";

const tomorrow = { startsAt: "2029-01-08T10:00", minutes: 30 };

/** What is sent to the routes of the calendar and of visits. */
export const visitBodies: Record<string, (foreign: Foreign) => object> = {
  "/c/[clinic]/settings/days": () => ({ day: "2099-01-01" }),
  "/c/[clinic]/settings/days/removal": () => ({ day: "2099-01-01" }),
  "/c/[clinic]/absences": ({ practitionerId }) => ({
    practitionerId,
    from: "2029-02-05T10:00",
    until: "2029-02-05T11:00",
  }),
  "/c/[clinic]/absences/[id]/withdrawal": () => ({}),
  "/c/[clinic]/agenda/look": () => ({ query: "view=week" }),
  "/c/[clinic]/settings/appointments": () => ({ ...usualSettings, version: 0 }),
  "/c/[clinic]/appointments": ({ patientId, practitionerId }) => ({ patientId, practitionerId, ...tomorrow }),
  "/c/[clinic]/appointments/[id]/confirmation": () => ({}),
  "/c/[clinic]/appointments/[id]/arrival": () => ({}),
  "/c/[clinic]/appointments/[id]/start": () => ({}),
  "/c/[clinic]/appointments/[id]/seating": () => ({}),
  "/c/[clinic]/appointments/[id]/dismissal": () => ({}),
  "/c/[clinic]/appointments/[id]/amendment": () => ({ deskNote: "Nothing" }),
  "/c/[clinic]/appointments/[id]/completion": () => ({ note: "Nothing." }),
  "/c/[clinic]/appointments/[id]/cancellation": () => ({ reason: "Nothing" }),
  "/c/[clinic]/appointments/[id]/no-show": () => ({}),
  "/c/[clinic]/appointments/[id]/reschedule": () => tomorrow,
  "/c/[clinic]/sessions": ({ serviceId, practitionerId }) => ({
    name: "Nothing",
    serviceId,
    practitionerId,
    seats: 4,
    ...tomorrow,
  }),
  "/c/[clinic]/sessions/[id]/seats": ({ patientId }) => ({ patientId }),
  "/c/[clinic]/sessions/[id]/cancellation": () => ({}),
};
