import { define } from "@/core/fresh.ts";
import { withdrawn } from "../../(_catalog)/withdrawn.ts";
import { showPackage } from "./index.tsx";

/** Takes the package off the price list. */
export const handler = define.handlers({
  POST: (ctx) => withdrawn(ctx, "package", showPackage),
});
