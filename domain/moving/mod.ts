/** Moving in and out: files of other systems, what their columns mean, and how a clinic takes all it has with it. */
export * from "./begin.ts";
export * from "./by_line.ts";
export { chooseKind, ChosenKind } from "./choose_kind.ts";
export * from "./import.ts";
export * from "./importers.ts";
export * from "./imports.ts";
export * from "./mapping.ts";
export * from "./proceed.ts";
export * from "./source.ts";
export { work } from "./work.ts";
