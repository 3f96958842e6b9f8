import { z } from "zod";
import {
  ChangedEntry,
  ChangedWaitingSettings,
  NewEntry,
  NewFeed,
  NewReview,
  OfferedGap,
  ReviewAnswer,
  TakenIn,
} from "@/domain/scheduling/mod.ts";
import type { Operation } from "./operations.ts";

const Nothing = z.object({});
const reads = { method: "get", permission: "waiting.read" } as const;
const writes = { method: "post", permission: "waiting.write" } as const;

/** The waiting list and its gaps, feeds, and what patients say of their visits. */
export const waitingOperations: Operation[] = [
  {
    ...reads,
    path: "/c/{clinic}/waiting",
    does: "Who waits, which gaps there are, and who asks from outside",
    query: { over: "present: those who wait no longer" },
  },
  {
    ...writes,
    path: "/c/{clinic}/waiting",
    does: "Puts a patient on the waiting list",
    body: NewEntry,
    creates: true,
  },
  { ...reads, path: "/c/{clinic}/patients/{id}/waiting", does: "What a patient waits for, or waited for" },
  { ...reads, path: "/c/{clinic}/waiting/{id}", does: "One who waits, and what they were offered" },
  {
    ...writes,
    path: "/c/{clinic}/waiting/{id}",
    does: "Says anew what somebody waits for",
    body: ChangedEntry,
  },
  {
    ...writes,
    path: "/c/{clinic}/waiting/{id}/departure",
    does: "Takes somebody off the waiting list",
    body: Nothing,
  },
  {
    ...writes,
    path: "/c/{clinic}/waiting/requests/{id}/intake",
    does: "Takes somebody in who asked from outside, as a known patient or a new one",
    body: TakenIn,
    creates: true,
  },
  {
    ...writes,
    path: "/c/{clinic}/waiting/requests/{id}/refusal",
    does: "Turns somebody down who asked from outside",
    body: Nothing,
  },
  { ...reads, path: "/c/{clinic}/appointments/{id}/gap", does: "The gap that a visit has left" },
  { ...reads, path: "/c/{clinic}/gaps/{id}", does: "A gap, who could fill it and why, and who was asked" },
  {
    ...writes,
    path: "/c/{clinic}/gaps/{id}/offers",
    does: "Offers a gap to those who are chosen",
    body: OfferedGap,
  },
  {
    ...writes,
    path: "/c/{clinic}/gaps/{id}/filling",
    does: "From now on whoever fits is asked by itself",
    body: Nothing,
  },
  {
    ...writes,
    path: "/c/{clinic}/gaps/{id}/closing",
    does: "Offers a gap to nobody else",
    body: Nothing,
  },
  {
    method: "get",
    path: "/c/{clinic}/settings/waiting",
    does: "How gaps are filled",
    permission: "schedule.write",
  },
  {
    method: "post",
    path: "/c/{clinic}/settings/waiting",
    does: "Decides how gaps are filled",
    permission: "schedule.write",
    body: ChangedWaitingSettings,
  },
  {
    method: "get",
    path: "/c/{clinic}/settings/feeds",
    does: "Calendars elsewhere that follow the clinic's",
    permission: "feeds.write",
  },
  {
    method: "post",
    path: "/c/{clinic}/settings/feeds",
    does: "Makes a feed; the answer alone tells its address",
    permission: "feeds.write",
    body: NewFeed,
    creates: true,
  },
  {
    method: "post",
    path: "/c/{clinic}/settings/feeds/{id}/revocation",
    does: "Ends a feed",
    permission: "feeds.write",
    body: Nothing,
  },
  {
    method: "get",
    path: "/c/{clinic}/reviews",
    does: "What patients say of their visits, the newest first",
    permission: "reviews.read",
    query: {
      waiting: "present: low ones that nobody has answered",
      practitionerId: "id",
      after: "where the next page begins",
    },
  },
  {
    method: "post",
    path: "/c/{clinic}/reviews/{id}/answer",
    does: "Notes what was done about a review",
    permission: "reviews.write",
    body: ReviewAnswer,
  },
  {
    method: "get",
    path: "/c/{clinic}/appointments/{id}/review",
    does: "What was said of a visit, or the link by which its patient can say it",
    permission: "reviews.read",
  },
  { method: "get", path: "/portal/{clinic}/visits/{id}/review", does: "Whether a visit was rated" },
  {
    method: "post",
    path: "/portal/{clinic}/visits/{id}/review",
    does: "Says how a visit was, once",
    body: NewReview,
    creates: true,
  },
];
