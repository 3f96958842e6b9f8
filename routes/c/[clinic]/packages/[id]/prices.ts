import { define } from "@/core/fresh.ts";
import { packageSheet } from "@/domain/catalog/mod.ts";
import { priceSet } from "../../(_catalog)/price_set.ts";
import { showPackage } from "./index.tsx";

/** Sets what the package costs from a day on. */
export const handler = define.handlers({
  POST: (ctx) => priceSet(ctx, "package", packageSheet, showPackage),
});
