import type { FreshConfig } from "fresh";

/** How the app is built and served; `main.ts` and `dev.ts` read it. */
export const config: FreshConfig = {};

/** What `dev.ts` hands to the builder. */
export const build = { serverEntry: "./main.ts" };
