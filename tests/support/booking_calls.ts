import type { Foreign } from "./foreign.ts";

/** What the routes of calendars, resources and requests are sent. */
export const bookingBodies: Record<string, (foreign: Foreign) => object> = {
  "/c/[clinic]/requests/[id]/acceptance": () => ({}),
  "/c/[clinic]/requests/[id]/refusal": () => ({ reason: "Nothing" }),
  "/c/[clinic]/settings/calendars": ({ serviceId }) => ({ name: "Nothing", serviceId }),
  "/c/[clinic]/settings/calendars/embedding": () => ({ origins: [] }),
  "/c/[clinic]/settings/calendars/[id]": ({ serviceId }) => ({ name: "Nothing", serviceId, version: 1 }),
  "/c/[clinic]/settings/calendars/[id]/withdrawal": () => ({}),
  "/c/[clinic]/settings/resources": () => ({ kind: "room", name: "Nothing" }),
  "/c/[clinic]/settings/resources/[id]/removal": () => ({}),
};
