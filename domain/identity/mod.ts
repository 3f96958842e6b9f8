/** Identity: who signs in, and which of their sessions stand. */
export * from "./choose_locale.ts";
export * from "./end_session.ts";
export * from "./open_session.ts";
export * from "./profile.ts";
export * from "./sessions.ts";
export * from "./signed_in.ts";
export * from "./touch_session.ts";
