/** Identity: who signs in, and which of their sessions stand. */
export * from "./end_session.ts";
export * from "./open_session.ts";
export * from "./profile.ts";
