/** Building, and serving for development. */
export { Builder } from "./builder.ts";
export type { BuildOptions, ResolvedBuildOptions as ResolvedBuildConfig } from "./options.ts";
