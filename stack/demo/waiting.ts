import type { Scope } from "@/core/scope.ts";
import { joinWaiting, NewEntry } from "@/domain/scheduling/mod.ts";
import type { Demo } from "./history.ts";

/** Some who would come sooner: urgent, in the mornings only, and with somebody in particular. */
const wishes = [
  { priority: 2, note: "In pain, can come at short notice", noticeMinutes: 30 },
  { weekdays: [1, 2, 3], earliest: "09:00", latest: "13:00", note: "Works in the afternoon" },
  { practitioner: true, note: "Treated by the same person so far" },
];

/** Puts some patients of a demo clinic on its waiting list. */
export async function waitAt(scope: Scope, { clinic, patients }: Demo): Promise<void> {
  const [services, people] = [[...clinic.services.values()], [...clinic.practitioners.values()]];
  for (const [index, { practitioner, ...wish }] of wishes.entries()) {
    await joinWaiting(
      scope,
      NewEntry.parse({
        ...wish,
        patientId: patients[index * 7 + 3],
        serviceId: services[index],
        practitionerId: practitioner ? people[0] : undefined,
      }),
    );
  }
}
