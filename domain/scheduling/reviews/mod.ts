/** What patients say of their visits. */
export * from "./answer.ts";
export * from "./review.ts";
export * from "./reviews.ts";
export * from "./say.ts";
export { reviewSecret } from "./signed.ts";
