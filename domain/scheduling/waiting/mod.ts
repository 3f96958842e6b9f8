/** The waiting list and how gaps are filled from it. */
export * from "./answer_offer.ts";
export * from "./ask_to_wait.ts";
export * from "./change_entry.ts";
export * from "./decide_request.ts";
export * from "./entries.ts";
export * from "./entry.ts";
export * from "./follow_gap.ts";
export * from "./gap.ts";
export * from "./gap_candidates.ts";
export * from "./gaps.ts";
export { joinWaiting, NewEntry } from "./join.ts";
export * from "./offer_gap.ts";
export * from "./offer_letter.ts";
export * from "./offer_seen.ts";
export * from "./request.ts";
export * from "./requests.ts";
export * from "./settings.ts";
export * from "./waitable.ts";
