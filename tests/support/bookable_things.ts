import { uniquely } from "./over_http.ts";

/** A calendar and a machine of noor's, and what they are called. */
export async function bookableThings(
  made: (path: string, body: object) => Promise<{ id: string }>,
  serviceId: string,
) {
  const secrets = [uniquely("Veneers"), uniquely("Laser")];
  const { id: calendarId } = await made("/c/noor/settings/calendars", { name: secrets[0], serviceId });
  const { id: resourceId } = await made("/c/noor/settings/resources", {
    kind: "equipment",
    name: secrets[1],
  });
  return { ids: { calendarId, resourceId }, secrets };
}
