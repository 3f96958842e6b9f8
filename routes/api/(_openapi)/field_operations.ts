import { z } from "zod";
import { ChangedField, NewField } from "@/domain/fields/mod.ts";
import type { Operation } from "./operations.ts";

const fields = "/c/{clinic}/settings/fields";

/** What a clinic asks of its patients beside what Cusp asks; the values are a patient's `custom`. */
export const fieldOperations: Operation[] = [
  { method: "get", path: fields, does: "The clinic's own fields", permission: "patients.read" },
  {
    method: "post",
    path: fields,
    does: "Adds a field",
    permission: "fields.write",
    body: NewField,
    creates: true,
  },
  {
    method: "get",
    path: `${fields}/{id}`,
    does: "One field, as it is asked and as it is drafted",
    permission: "patients.read",
  },
  {
    method: "post",
    path: `${fields}/{id}`,
    does: "Words a field anew",
    permission: "fields.write",
    body: ChangedField,
  },
  ...([
    ["publication", "Asks a field as it was last worded"],
    ["retirement", "Asks a field no more"],
    ["reinstatement", "Asks a field again"],
  ] as const).map(([deed, does]): Operation => ({
    method: "post",
    path: `${fields}/{id}/${deed}`,
    does,
    permission: "fields.write",
    body: z.object({}),
  })),
];
