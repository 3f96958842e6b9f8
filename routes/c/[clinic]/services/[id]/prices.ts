import { define } from "@/core/fresh.ts";
import { serviceSheet } from "@/domain/catalog/mod.ts";
import { priceSet } from "../../(_catalog)/price_set.ts";
import { showService } from "./index.tsx";

/** Sets what the service costs from a day on. */
export const handler = define.handlers({
  POST: (ctx) => priceSet(ctx, "service", serviceSheet, showService),
});
