/** Tenancy: clinics, who works there, and what numbers their papers carry. */
export * from "./number.ts";
export * from "./practitioners.ts";
export * from "./workplaces.ts";
