import { define } from "@/core/fresh.ts";
import { nextFreeNumber } from "@/domain/patients/mod.ts";

/** The number that the next patient would get. Looking takes none. */
export const handler = define.handlers({
  GET: async ({ state }) => Response.json({ number: await state.act(nextFreeNumber) }),
});
