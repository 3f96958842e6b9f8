import { define } from "@/core/fresh.ts";

/** On a clinic's booking pages: every transaction begins as its guest, who is nobody; for an unknown clinic there is nothing here. */
export const handler = define.middleware(({ state, req, params, next }) => {
  const reading = req.method === "GET" || req.method === "HEAD";
  state.book = (work) => state.acts.asGuest(state.requestId, params.clinic, work, { reading });
  return next();
});
