/** Audit: what happened, who did it, and to whose record. */
export * from "./event.ts";
export * from "./record.ts";
export * from "./relay.ts";
