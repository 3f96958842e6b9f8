import type { Operation } from "./operations.ts";

const query = {
  name: "event",
  by: "principal's id",
  patient: "id",
  from: "yyyy-mm-dd",
  until: "yyyy-mm-dd",
  support: "1 for what was done under support grants, or one grant's id",
};

/** What happened at a clinic, and the proof that nobody rewrote it. */
export const auditOperations: Operation[] = [
  {
    method: "get",
    path: "/c/{clinic}/audit",
    does: "What happened and who did it, newest first",
    permission: "audit.read",
    query: { ...query, after: "id", verify: "present: with the proof", code: "a checkpoint's, from a mail" },
  },
  {
    method: "post",
    path: "/c/{clinic}/audit/export",
    does: "The same as CSV",
    permission: "audit.export",
    query,
  },
];
