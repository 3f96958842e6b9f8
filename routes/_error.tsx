import { HttpError } from "fresh";
import { define } from "@/core/fresh.ts";
import { textIn } from "@/texts/mod.ts";
import { RefusedPage } from "./(_frame)/RefusedPage.tsx";

/** For what breaks outside the middlewares that answer refusals: before the language is known, say. */
export default define.page(({ error, state, url }) => {
  const status = error instanceof HttpError ? error.status : 500;
  state.t ??= textIn("en");
  state.requestId ??= "";
  return <RefusedPage state={state} url={url} status={status} />;
});
