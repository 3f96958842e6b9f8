import { define } from "@/core/fresh.ts";
import { productSheet } from "@/domain/catalog/mod.ts";
import { priceSet } from "../../(_catalog)/price_set.ts";
import { showProduct } from "./index.tsx";

/** Sets what the product costs from a day on. */
export const handler = define.handlers({
  POST: (ctx) => priceSet(ctx, "product", productSheet, showProduct),
});
