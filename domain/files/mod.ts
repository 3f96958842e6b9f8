/** Files: what a clinic keeps, how much of it, who may open it and when it goes. */
export * from "./describe.ts";
export * from "./file.ts";
export * from "./keep.ts";
export * from "./kind.ts";
export * from "./link.ts";
export * from "./reserve.ts";
export * from "./settle.ts";
export * from "./stored.ts";
export * from "./sweep.ts";
export * from "./trash.ts";
export * from "./weight.ts";
