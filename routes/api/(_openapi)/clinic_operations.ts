import { z } from "zod";
import { ChangedHours, ForgottenDay, SaidDay } from "@/domain/scheduling/mod.ts";
import { ChangedBrand, ChangedProfile, ChangedRegion, NewClinic, OnPhone } from "@/domain/tenancy/mod.ts";
import type { Operation } from "./operations.ts";

const settings = "/c/{clinic}/settings";

/** What is asked and changed at one address. */
function both(path: string, asks: string, changes: string, permission: string, body: z.ZodType): Operation[] {
  return [
    { method: "get", path, does: asks, permission },
    { method: "post", path, does: changes, permission, body },
  ];
}

/** Opening a clinic, what it says of itself, and its price list. */
export const clinicOperations: Operation[] = [
  { method: "post", path: "/open-clinic", does: "Opens a clinic as a draft", body: NewClinic, creates: true },
  {
    method: "get",
    path: "/c/{clinic}/setup",
    does: "What is left to do before the clinic is activated",
    permission: "clinic.write",
  },
  {
    method: "post",
    path: "/c/{clinic}/activation",
    does: "Opens a draft to the world, once",
    permission: "clinic.write",
    body: z.object({}),
  },
  { method: "get", path: settings, does: "Which parts of the settings one may open" },
  ...both(
    `${settings}/clinic`,
    "What the clinic says of itself",
    "Changes who the clinic is and how to reach it",
    "clinic.write",
    ChangedProfile,
  ),
  ...both(
    `${settings}/branding`,
    "The same, for its look",
    "Changes its colour and initials",
    "clinic.write",
    ChangedBrand,
  ),
  ...both(
    `${settings}/region`,
    "The same, for where it is",
    "Changes country, language, time zone and currency",
    "clinic.write",
    ChangedRegion,
  ),
  ...both(
    `${settings}/mobile`,
    "What each role does not see on a phone",
    "Shows or hides a part on the phones of a role",
    "clinic.write",
    OnPhone,
  ),
  {
    method: "get",
    path: "/c/{clinic}/availability",
    does: "The times at which a visit can begin over some days, and with whom",
    permission: "appointments.read",
    query: {
      day: "yyyy-mm-dd; today where none is named",
      days: "1 to 92; 7 where not said",
      serviceId: "id",
      practitionerId: "id",
      minutes: "5 to 480; the service's, or 30",
    },
  },
  {
    method: "get",
    path: `${settings}/days`,
    does: "The days ahead that are not as their weekday is",
    permission: "schedule.read",
  },
  {
    method: "post",
    path: `${settings}/days`,
    does: "Says what is so on one day, for the main place or one who treats there",
    permission: "schedule.write",
    body: SaidDay,
  },
  {
    method: "post",
    path: `${settings}/days/removal`,
    does: "Makes one day like its weekday again",
    permission: "schedule.write",
    body: ForgottenDay,
  },
  { method: "get", path: `${settings}/hours`, does: "When the clinic is open", permission: "schedule.read" },
  {
    method: "post",
    path: `${settings}/hours`,
    does: "Sets when the clinic is open",
    permission: "schedule.write",
    body: ChangedHours,
  },
];
