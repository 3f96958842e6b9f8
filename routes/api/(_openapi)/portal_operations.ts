import { z } from "zod";
import { NewPortalInvitation } from "@/domain/patients/mod.ts";
import type { Operation } from "./operations.ts";

const patient = "/c/{clinic}/patients/{id}";
const permission = "portal_access.write";
const Nothing = z.object({});

/** Who may act for a patient in the portal. */
export const portalOperations: Operation[] = [
  {
    method: "get",
    path: `${patient}/portal-invitations`,
    does: "Who may act for a patient in the portal, and who was asked to",
    permission,
  },
  {
    method: "post",
    path: `${patient}/portal-invitations`,
    does: "Asks an address to act for a patient in the portal",
    permission,
    body: NewPortalInvitation,
    creates: true,
  },
  {
    method: "post",
    path: `${patient}/portal-invitations/{invitation}/revocation`,
    does: "Takes an invitation to the portal back",
    permission,
    body: Nothing,
  },
  {
    method: "post",
    path: `${patient}/portal-access/{principal}/removal`,
    does: "Ends what somebody may do for a patient in the portal",
    permission,
    body: Nothing,
  },
  {
    method: "post",
    path: `${patient}/portal-place/removal`,
    does: "Gives a patient's place in the portal back",
    permission,
    body: Nothing,
  },
];
