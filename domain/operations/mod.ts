/** Operations: who runs the platform, and what they see of its clinics. */
export * from "./clinics.ts";
export * from "./dismiss.ts";
export * from "./letter.ts";
export * from "./office.ts";
export * from "./operator.ts";
export * from "./operators.ts";
export * from "./platform_history.ts";
export * from "./take_office.ts";
