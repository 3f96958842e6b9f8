import { define } from "@/core/fresh.ts";
import { withdrawn } from "../../(_catalog)/withdrawn.ts";
import { showProduct } from "./index.tsx";

/** Takes the product off the price list. */
export const handler = define.handlers({
  POST: (ctx) => withdrawn(ctx, "product", showProduct),
});
