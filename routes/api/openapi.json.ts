import { define } from "@/core/fresh.ts";
import { openApi } from "./(_openapi)/document.ts";

/** The description of everything that data callers may use, made from the contracts themselves. */
export const handler = define.handlers({
  GET: () => Response.json(openApi),
});
