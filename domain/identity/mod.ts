/** Identity: who signs in, how they prove it, and which of their sessions stand. */
export * from "./ask_letter.ts";
export * from "./assurance.ts";
export * from "./choose_locale.ts";
export * from "./device.ts";
export * from "./end_session.ts";
export * from "./factor.ts";
export * from "./open_session.ts";
export * from "./password.ts";
export * from "./profile.ts";
export * from "./proof.ts";
export * from "./recovery_codes.ts";
export * from "./sessions.ts";
export * from "./signed_in.ts";
export * from "./touch_session.ts";
export * from "./trust_device.ts";
export * from "./two_step.ts";
