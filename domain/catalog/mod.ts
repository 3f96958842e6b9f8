/** Catalog: what a clinic offers, how long it takes and what it costs on which day. */
export { addSpecialty, NewSpecialty } from "./add_specialty.ts";
export { ChangedService, changeService } from "./change.ts";
export * from "./offer.ts";
export * from "./price_list.ts";
export * from "./remove_specialty.ts";
export * from "./service.ts";
export * from "./service_importer.ts";
export * from "./service_sheet.ts";
export { NewPrice, setPrice } from "./set_price.ts";
export * from "./specialties.ts";
export * from "./specialty.ts";
export * from "./which.ts";
export * from "./withdraw.ts";
