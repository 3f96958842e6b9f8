/** Consents: what people agreed to and took back, for every purpose, in one ledger. */
export * from "./agree.ts";
export * from "./agree_in_booking.ts";
export * from "./consent.ts";
export * from "./consents_of.ts";
