import { csrf } from "fresh";
import type { State } from "@/core/fresh.ts";
import { answerRefusals } from "./(_middleware)/answer_refusals.tsx";
import { identify } from "./(_middleware)/identify.ts";
import { keepPace } from "./(_middleware)/keep_pace.ts";
import { keepTokens } from "./(_middleware)/keep_tokens.ts";
import { recognise } from "./(_middleware)/recognise.ts";
import { speak } from "./(_middleware)/speak.ts";

/** Whoever may send something that changes anything: our own pages, and to what is everybody's anybody. */
const ours = (origin: string, { url }: { url: URL }) =>
  origin === url.origin || url.pathname.startsWith("/api/v1/public/");

/** Every request, outermost first. */
export const handler = [
  identify,
  speak,
  keepTokens,
  answerRefusals,
  csrf<State>({ origin: ours }),
  recognise,
  keepPace,
];
