/** What the server entry that a build writes needs. */
export { setBuildCache } from "./server/app.ts";
export { diskBuild } from "./server/disk_build.ts";
export { setBuildId } from "./shared/build_id.ts";
