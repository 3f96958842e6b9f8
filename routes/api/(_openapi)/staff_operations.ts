import { z } from "zod";
import {
  ChangedRole,
  NewInvitation,
  NewKey,
  NewOverride,
  NewOwner,
  NewPractitioner,
  Switch,
  TwoStepDemand,
} from "@/domain/tenancy/mod.ts";
import type { Operation } from "./operations.ts";

const settings = "/c/{clinic}/settings";
const colleague = `${settings}/staff/{id}`;
const invitation = `${settings}/invitations/{id}`;
const Nothing = z.object({});

const asked = (path: string, does: string, permission?: string): Operation => ({
  method: "get",
  path,
  does,
  permission,
});
const changed = (path: string, does: string, body: z.ZodType = Nothing, creates = false): Operation => ({
  method: "post",
  path,
  does,
  permission: "members.write",
  body,
  creates,
});

/** Who works at a clinic, as what and why, and who was asked to. */
export const staffOperations: Operation[] = [
  asked(
    `${settings}/staff`,
    "Who works here, who was invited and who treats without a login",
    "members.read",
  ),
  asked(colleague, "A colleague and, permission by permission, why they can or can't", "members.read"),
  asked(`${settings}/roles`, "What each role brings under the clinic's plan", "members.read"),
  asked(`${settings}/permissions`, "What one may do here oneself, and why"),
  asked(`${settings}/invitations`, "Invitations that wait for an answer", "members.read"),
  changed("/c/{clinic}/practitioners", "Adds somebody who treats, without a login", NewPractitioner, true),
  changed(`${settings}/invitations`, "Invites an address", NewInvitation, true),
  changed(`${invitation}/reminder`, "Sends an invitation again; earlier links open nothing"),
  changed(`${invitation}/revocation`, "Takes an invitation back"),
  changed(colleague, "Gives a colleague another role", ChangedRole),
  changed(`${colleague}/removal`, "Removes a colleague from the clinic"),
  changed(`${colleague}/reopening`, "Gives a removed colleague their place back"),
  changed(`${colleague}/overrides`, "Makes an exception to a colleague's role", NewOverride, true),
  changed(`${colleague}/overrides/{permission}/removal`, "Lifts an exception"),
  changed(`${settings}/ownership`, "Hands the clinic over to a colleague", NewOwner),
  asked(`${settings}/keys`, "Keys for other programs", "api_keys.manage"),
  {
    ...changed(`${settings}/keys`, "Makes a key, which this answer alone holds", NewKey, true),
    permission: "api_keys.manage",
  },
  {
    ...changed(`${settings}/keys/{id}/revocation`, "Ends a key at its next request"),
    permission: "api_keys.manage",
  },
  asked(`${settings}/modules`, "Which parts the clinic uses", "clinic.write"),
  {
    ...changed(`${settings}/modules/{module}`, "Switches a part on or off", Switch),
    permission: "clinic.write",
  },
  asked(`${settings}/two-step`, "Whether a second step is demanded, and who has none", "clinic.write"),
  {
    ...changed(`${settings}/two-step`, "Demands a second step of everybody, or no longer", TwoStepDemand),
    permission: "clinic.write",
  },
  { ...changed(`${settings}/departure`, "Leaves the clinic"), permission: undefined },
];
