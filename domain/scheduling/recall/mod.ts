/** Recall: who is due to come again, and what came of asking. */
export * from "./attempt.ts";
export * from "./letters.ts";
export * from "./recall.ts";
export * from "./rules.ts";
export * from "./worklist.ts";
export * from "./yield.ts";
