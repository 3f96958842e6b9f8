export { setBuildCache } from "./server/app.ts";
