/** Moving in and out: files of other systems, what their columns mean, and how a clinic takes all it has with it. */
export * from "./begin.ts";
export * from "./import.ts";
export * from "./imports.ts";
export * from "./mapping.ts";
export * from "./proceed.ts";
export * from "./source.ts";
export { work } from "./work.ts";
