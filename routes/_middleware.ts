import { csrf } from "fresh";
import type { State } from "@/core/fresh.ts";
import { answerRefusals } from "./(_middleware)/answer_refusals.tsx";
import { identify } from "./(_middleware)/identify.ts";
import { keepPace } from "./(_middleware)/keep_pace.ts";
import { keepTokens } from "./(_middleware)/keep_tokens.ts";
import { recognise } from "./(_middleware)/recognise.ts";
import { speak } from "./(_middleware)/speak.ts";

/** Every request, outermost first. */
export const handler = [identify, speak, keepTokens, answerRefusals, csrf<State>(), recognise, keepPace];
