import type { Foreign } from "./foreign.ts";

/** What the ids of the waiting list, of recalls, reviews and feeds name, by the folder before them. */
export const waitingParts = (foreign: Foreign) => ({
  "/waiting/requests/[id]": foreign.requestId,
  "/waiting/[id]": foreign.entryId,
  "/gaps/[id]": foreign.gapId,
  "/settings/recall/[id]": foreign.ruleId,
  "/recall/[id]": foreign.recallId,
  "/reviews/[id]": foreign.reviewId,
  "/feeds/[id]": foreign.feedId,
  "/visits/[id]": foreign.appointmentId,
});

/** What each of their routes is sent: a body that would succeed for a member. */
export const waitingBodies: Record<string, (foreign: Foreign) => object> = {
  "/c/[clinic]/waiting": ({ patientId }) => ({ patientId }),
  "/c/[clinic]/waiting/[id]": () => ({ minutes: 30, version: 1 }),
  "/c/[clinic]/waiting/[id]/departure": () => ({}),
  "/c/[clinic]/waiting/requests/[id]/intake": ({ patientId }) => ({ patientId }),
  "/c/[clinic]/waiting/requests/[id]/refusal": () => ({}),
  "/c/[clinic]/gaps/[id]/offers": ({ entryId }) => ({ entryIds: [entryId] }),
  "/c/[clinic]/gaps/[id]/filling": () => ({}),
  "/c/[clinic]/gaps/[id]/closing": () => ({}),
  "/c/[clinic]/recall/letters": ({ recallId }) => ({ recallIds: [recallId] }),
  "/c/[clinic]/recall/[id]/attempts": () => ({ channel: "phone", outcome: "no_answer" }),
  "/c/[clinic]/recall/[id]/postponement": () => ({ until: "2099-01-01" }),
  "/c/[clinic]/recall/[id]/end": () => ({}),
  "/c/[clinic]/reviews/[id]/answer": () => ({ answer: "Nothing" }),
  "/c/[clinic]/settings/feeds": () => ({ name: "Nothing" }),
  "/c/[clinic]/settings/feeds/[id]/revocation": () => ({}),
  "/c/[clinic]/settings/recall": ({ serviceId }) => ({
    name: "Nothing",
    serviceIds: [serviceId],
    months: 6,
    channels: ["phone"],
  }),
  "/c/[clinic]/settings/recall/[id]": () => ({ name: "Nothing", channels: ["phone"], version: 1 }),
  "/c/[clinic]/settings/recall/[id]/withdrawal": () => ({}),
  "/c/[clinic]/settings/waiting": () => ({
    atOnce: 1,
    lastsMinutes: 30,
    leastNotice: 0,
    mostPerDay: 1,
    quietFrom: "20:00",
    quietUntil: "08:00",
    version: 0,
  }),
  "/portal/[clinic]/visits/[id]/review": () => ({ rating: 5 }),
};
