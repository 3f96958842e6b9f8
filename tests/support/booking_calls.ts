import type { Foreign } from "./foreign.ts";

/** What stands for the ids of calendars, resources and requests. */
export const bookingParts = ({ appointmentId, calendarId, resourceId }: Foreign) => ({
  "/requests/[id]": appointmentId,
  "/calendars/[id]": calendarId,
  "/resources/[id]": resourceId,
});

/** What the routes of calendars, resources, days and requests are sent. */
export const bookingBodies: Record<string, (foreign: Foreign) => object> = {
  "/c/[clinic]/requests/[id]/acceptance": () => ({}),
  "/c/[clinic]/requests/[id]/refusal": () => ({ reason: "Nothing" }),
  "/c/[clinic]/settings/calendars": ({ serviceId }) => ({ name: "Nothing", serviceId }),
  "/c/[clinic]/settings/calendars/embedding": () => ({ origins: [] }),
  "/c/[clinic]/settings/calendars/[id]": ({ serviceId }) => ({ name: "Nothing", serviceId, version: 1 }),
  "/c/[clinic]/settings/calendars/[id]/withdrawal": () => ({}),
  "/c/[clinic]/settings/resources": () => ({ kind: "room", name: "Nothing" }),
  "/c/[clinic]/settings/resources/[id]/removal": () => ({}),
  "/c/[clinic]/settings/days": () => ({ day: "2099-01-01" }),
  "/c/[clinic]/settings/days/removal": () => ({ day: "2099-01-01" }),
};
