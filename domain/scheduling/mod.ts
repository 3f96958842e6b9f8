/** Scheduling: who sees whom, and when. */
export * from "./agenda.ts";
export * from "./appointment.ts";
export * from "./arrive.ts";
export * from "./book.ts";
export * from "./cancel.ts";
export * from "./coming_visits.ts";
export * from "./complete.ts";
export * from "./confirm.ts";
export * from "./hours.ts";
export * from "./miss.ts";
export * from "./move.ts";
export * from "./next_time.ts";
export * from "./opening.ts";
export * from "./start.ts";
export * from "./status.ts";
export * from "./visit.ts";
export * from "./visit_figures.ts";
