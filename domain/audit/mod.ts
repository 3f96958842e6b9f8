/** Audit: what happened, who did it, to whose record, and that nobody rewrote it. */
export * from "./access.ts";
export * from "./accesses.ts";
export * from "./as_job.ts";
export * from "./chains.ts";
export * from "./checkpoint.ts";
export * from "./deed.ts";
export * from "./event.ts";
export * from "./export_history.ts";
export * from "./history.ts";
export * from "./make_checkpoint.ts";
export * from "./note_access.ts";
export * from "./passage.ts";
export * from "./record.ts";
export * from "./record_each.ts";
export * from "./relay.ts";
export * from "./verification.ts";
export * from "./verify.ts";
