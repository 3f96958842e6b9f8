import { newId } from "@/core/id.ts";
import { type Expectation, ofNoor, operators } from "./expectation.ts";

/** Tables of who runs the platform, and of being let into a clinic. */
export const support: Record<string, Expectation> = {
  operators: {
    rows: ({ operators: [operator] }) => `principal_id = '${operator.principalId}'`,
    sees: operators,
    set: () => "ended_at = now()",
    changes: "support-gone",
  },

  support_grants: {
    rows: ofNoor,
    sees: `owner admin ${operators}`,
    row: ({ bega }) => ({
      id: newId(),
      clinic_id: bega.id,
      reason: "Ticket 12",
      permissions: ["patients.read"],
    }),
    adds: operators,
    set: () => "approval_reason = 'Nothing'",
    changes: `owner ${operators}`,
  },

  support_reads: {
    rows: ofNoor,
    sees: "owner admin",
    row: ({ noor }) => ({ id: newId(), clinic_id: noor.id, method: "GET", route: "/c/[clinic]" }),
  },
};
