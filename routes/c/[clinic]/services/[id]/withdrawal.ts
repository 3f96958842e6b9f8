import { define } from "@/core/fresh.ts";
import { withdrawn } from "../../(_catalog)/withdrawn.ts";
import { showService } from "./index.tsx";

/** Takes the service off the price list. */
export const handler = define.handlers({
  POST: (ctx) => withdrawn(ctx, "service", showService),
});
