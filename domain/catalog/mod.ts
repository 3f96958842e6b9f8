/** Catalog: what a clinic offers, how long it takes and what it costs. */
export * from "./offer.ts";
export * from "./price_list.ts";
export * from "./service.ts";
