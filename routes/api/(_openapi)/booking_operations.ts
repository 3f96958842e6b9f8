import { z } from "zod";
import {
  ChangedCalendar,
  ChosenTime,
  Declined,
  Embedding,
  GuestDetails,
  GuestMove,
  GuestReason,
  NewResource,
  SaidCalendar,
} from "@/domain/scheduling/mod.ts";
import { NewBooking } from "../v1/public/bookings/index.ts";
import { Confirmed } from "../v1/public/bookings/[secret]/confirmation.ts";
import type { Operation } from "./operations.ts";

const Nothing = z.object({});
const Code = Confirmed.pick({ code: true });
const settings = "/c/{clinic}/settings";
const api = "/api/v1/public";
const book = "/book/{clinic}";
const [read, write] = ["schedule.read", "schedule.write"];

const get = (path: string, does: string, more: Partial<Operation> = {}): Operation => ({
  method: "get",
  path,
  does,
  ...more,
});
const post = (
  path: string,
  does: string,
  body: z.ZodType = Nothing,
  more: Partial<Operation> = {},
): Operation => ({
  method: "post",
  path,
  does,
  body,
  ...more,
});

/** What can be booked, how the public books it, and what the desk decides. */
export const bookingOperations: Operation[] = [
  get(`${settings}/calendars`, "How services can be booked", { permission: read }),
  post(`${settings}/calendars`, "Adds a calendar", SaidCalendar, { permission: write, creates: true }),
  post(`${settings}/calendars/embedding`, "Says which sites may show the booking", Embedding, {
    permission: write,
  }),
  get(`${settings}/calendars/{id}`, "One calendar", { permission: read }),
  post(`${settings}/calendars/{id}`, "Changes a calendar", ChangedCalendar, { permission: write }),
  post(`${settings}/calendars/{id}/withdrawal`, "Withdraws a calendar", Nothing, { permission: write }),
  get(`${settings}/resources`, "Chairs, rooms and machines", { permission: read }),
  post(`${settings}/resources`, "Adds a chair, room or machine", NewResource, {
    permission: write,
    creates: true,
  }),
  post(`${settings}/resources/{id}/removal`, "Takes one out of use", Nothing, { permission: write }),
  get("/c/{clinic}/requests", "Visits that wait for an answer", { permission: "appointments.read" }),
  post("/c/{clinic}/requests/{id}/acceptance", "Accepts one", Nothing, { permission: "appointments.write" }),
  post("/c/{clinic}/requests/{id}/refusal", "Declines one", Declined, { permission: "appointments.write" }),
  get(book, "What the public can book"),
  get(`${book}/calendars/{calendar}`, "Its free times in a month", {
    query: { day: "yyyy-mm-dd", who: "id" },
  }),
  post(`${book}/holds`, "Holds a time", ChosenTime, { creates: true }),
  get(`${book}/holds/{secret}`, "A held time"),
  post(`${book}/holds/{secret}`, "Says who holds it, and has a code mailed", GuestDetails),
  post(`${book}/holds/{secret}/renewal`, "Keeps it longer, once"),
  post(`${book}/holds/{secret}/release`, "Gives it back"),
  post(`${book}/holds/{secret}/confirmation`, "Makes it a visit", Code, { creates: true }),
  get(`${book}/visits/{secret}`, "A visit, by its link"),
  get(`${book}/visits/{secret}/visit.ics`, "The visit for a calendar"),
  post(`${book}/visits/{secret}/confirmation`, "Says that one comes"),
  post(`${book}/visits/{secret}/cancellation`, "Cancels it", GuestReason),
  get(`${book}/visits/{secret}/reschedule`, "The times it can be moved to", { query: { day: "yyyy-mm-dd" } }),
  post(`${book}/visits/{secret}/reschedule`, "Moves it", GuestMove),
  get(`${api}/availability`, "Free times of a calendar", {
    query: {
      clinic: "its name in addresses",
      calendarId: "id",
      practitionerId: "id",
      day: "yyyy-mm-dd",
      days: "1 to 31",
    },
  }),
  post(`${api}/bookings`, "Holds a time for somebody and mails them a code", NewBooking, { creates: true }),
  post(`${api}/bookings/{secret}/confirmation`, "Makes it a visit", Confirmed, { creates: true }),
];
