import { freeMonday, uniquely } from "./over_http.ts";

/** A calendar, a machine and a session of noor's, and what they are called. */
export async function bookableThings(
  made: (path: string, body: object) => Promise<{ id: string }>,
  serviceId: string,
  practitionerId: string,
) {
  const secrets = [uniquely("Veneers"), uniquely("Laser"), uniquely("Back school")];
  const { id: calendarId } = await made("/c/noor/settings/calendars", { name: secrets[0], serviceId });
  const { id: resourceId } = await made("/c/noor/settings/resources", {
    kind: "equipment",
    name: secrets[1],
  });
  const { id: sessionId } = await made("/c/noor/sessions", {
    name: secrets[2],
    ...{ serviceId, practitionerId, startsAt: `${freeMonday()}T16:00`, seats: 4 },
  });
  return { ids: { calendarId, resourceId, sessionId }, secrets };
}
