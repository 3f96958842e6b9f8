/** Moving out: all that a clinic has, as files that anybody can read, and how it is asked for, made, fetched and removed. */
export * from "./archive.ts";
export * from "./ask.ts";
export * from "./export.ts";
export * from "./exports.ts";
export * from "./letter.ts";
export * from "./link.ts";
export { make } from "./make.ts";
export { needed } from "./needed.ts";
export { sheets } from "./sheets/mod.ts";
export * from "./sweep.ts";
