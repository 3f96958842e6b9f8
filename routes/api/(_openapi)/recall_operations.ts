import { z } from "zod";
import {
  ChangedRecallRule,
  NewAttempt,
  NewRecallRule,
  RecallLetters,
  Snooze,
} from "@/domain/scheduling/mod.ts";
import type { Operation } from "./operations.ts";

const Nothing = z.object({});
const reads = { method: "get", permission: "recalls.read" } as const;
const writes = { method: "post", permission: "recalls.write" } as const;
const decides = { method: "post", permission: "schedule.write" } as const;

/** Who is due to come again, and by which rules. */
export const recallOperations: Operation[] = [
  {
    ...reads,
    path: "/c/{clinic}/recall",
    does: "Who is due and not booked, the longest overdue first, and what came of asking by month",
    query: { ruleId: "id", ahead: "days; 30 where none are said", after: "where the next page begins" },
  },
  { ...reads, path: "/c/{clinic}/recall/{id}", does: "One who is due" },
  {
    ...writes,
    path: "/c/{clinic}/recall/{id}/attempts",
    does: "Notes what was tried to reach them and what came of it",
    body: NewAttempt,
  },
  {
    ...writes,
    path: "/c/{clinic}/recall/{id}/postponement",
    does: "Puts a recall off to a day",
    body: Snooze,
  },
  {
    ...writes,
    path: "/c/{clinic}/recall/{id}/end",
    does: "Asks them no more by this rule",
    body: Nothing,
  },
  {
    ...reads,
    path: "/c/{clinic}/recall/letters",
    does: "Of those chosen, to whom a mail would go and to whom none may",
    query: { recallIds: "id, any number of times" },
  },
  {
    ...writes,
    path: "/c/{clinic}/recall/letters",
    does: "Writes to those who may be written to",
    body: RecallLetters,
  },
  {
    method: "get",
    path: "/c/{clinic}/settings/recall",
    does: "The rules by which patients are asked back",
    permission: "schedule.write",
  },
  {
    ...decides,
    path: "/c/{clinic}/settings/recall",
    does: "Makes a rule, and the recalls that follow from the visits there were",
    body: NewRecallRule,
    creates: true,
  },
  {
    ...decides,
    path: "/c/{clinic}/settings/recall/{id}",
    does: "Says anew how patients are asked by a rule",
    body: ChangedRecallRule,
  },
  {
    ...decides,
    path: "/c/{clinic}/settings/recall/{id}/withdrawal",
    does: "Ends a rule: what waits by it waits no longer",
    body: Nothing,
  },
];
