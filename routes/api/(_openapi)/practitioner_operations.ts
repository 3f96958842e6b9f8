import { z } from "zod";
import { Practised } from "@/domain/catalog/mod.ts";
import { ChangedPractitioner, LetGo } from "@/domain/tenancy/mod.ts";
import type { Operation } from "./operations.ts";

const all = "/c/{clinic}/settings/practitioners";
const permission = "members.write";

/** Who treats at a clinic, what they practise and how they sign. A signature is sent as files are, and is a PNG or JPEG. */
export const practitionerOperations: Operation[] = [
  { method: "get", path: all, does: "Who treats here, and what they practise", permission: "members.read" },
  { method: "get", path: `${all}/{id}`, does: "One who treats here", permission: "members.read" },
  {
    method: "post",
    path: `${all}/{id}`,
    does: "Changes what is said of one who treats, and what they practise",
    permission,
    body: z.object({ ...ChangedPractitioner.shape, ...Practised.shape }),
  },
  {
    method: "post",
    path: `${all}/{id}/removal`,
    does: "Takes one who treats off the list, unless visits with them stand",
    permission,
    body: LetGo,
  },
  { method: "get", path: `${all}/{id}/signature`, does: "How they sign, as a picture", permission },
  {
    method: "post",
    path: `${all}/{id}/signature`,
    does: "Keeps a picture of how they sign",
    permission,
    query: { name: "text" },
  },
  {
    method: "post",
    path: `${all}/{id}/signature/removal`,
    does: "Takes the picture of how they sign away",
    permission,
    body: z.object({}),
  },
];
