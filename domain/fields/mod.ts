/** Fields: what a clinic asks of its patients beside what Cusp asks, and what was said to it. */
export * from "./add_field.ts";
export * from "./change_field.ts";
export * from "./custom_field.ts";
export * from "./fields_of.ts";
export * from "./keep_values.ts";
export * from "./publish_field.ts";
export * from "./retire_field.ts";
export * from "./values_of.ts";
