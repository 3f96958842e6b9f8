import { PlatformFormat } from "@/domain/scheduling/mod.ts";
import { z } from "zod";
import { Approval, NewSupport, Suspension } from "@/domain/tenancy/mod.ts";
import type { Operation } from "./operations.ts";

const desk = "/c/{clinic}/settings/support";
const grant = "/admin/support/{id}";
const Nothing = z.object({});

const asked = (path: string, does: string, query?: Record<string, string>): Operation => ({
  method: "get",
  path,
  does,
  query,
});
const done = (path: string, does: string, body: z.ZodType = Nothing): Operation => ({
  method: "post",
  path,
  does,
  body,
});
const read = (operation: Operation): Operation => ({ ...operation, permission: "support.read" });
const decided = (operation: Operation): Operation => ({ ...operation, permission: "support.decide" });

/** Support at a clinic, and the office of those who run the platform, which is there for nobody else. */
export const officeOperations: Operation[] = [
  read(asked(desk, "When support asked to come in, and what came of it, newest first")),
  read(
    asked(`${desk}/{id}`, "One support grant, with all that was opened and done under it", { after: "id" }),
  ),
  decided(done(`${desk}/{id}/consent`, "Lets support in for 15 minutes")),
  decided(done(`${desk}/{id}/refusal`, "Does not let support in")),
  decided(done(`${desk}/{id}/extension`, "Gives support 15 more minutes, two hours in all at most")),
  decided(done(`${desk}/{id}/end`, "Shows support out at once")),
  asked("/admin/clinics", "Every clinic, by slug", { q: "part of a name or slug", after: "slug" }),
  asked("/admin/clinics/{clinic}", "One clinic: plan, seats, who works there, support"),
  { ...done("/admin/clinics/{clinic}/support", "Asks to be let into a clinic", NewSupport), creates: true },
  done("/admin/clinics/{clinic}/suspension", "Has a clinic read and export only, and says why", Suspension),
  done("/admin/clinics/{clinic}/time-format", "Decides how a clinic's times are written", PlatformFormat),
  done("/admin/clinics/{clinic}/resumption", "Has a suspended clinic work again"),
  asked("/admin/users/multi-clinic", "Everybody who works in two clinics or more", { after: "e-mail" }),
  asked("/admin/support", "Support grants of every clinic, open ones first"),
  done(`${grant}/approval`, "Allows an emergency in the clinic's place, as a second operator", Approval),
  done(`${grant}/more-time`, "Asks the clinic for 15 more minutes"),
  done(`${grant}/departure`, "Leaves the clinic, or takes an asking back"),
  asked("/admin/operators", "Who runs the platform"),
  done("/admin/operators/{id}/dismissal", "Ends another operator's office, and their grants with it"),
  asked("/admin/history", "What happened to the platform itself, newest first", { after: "id" }),
];
