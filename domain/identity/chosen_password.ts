import { z } from "zod";
import { isWeak, shortestPassword } from "./password.ts";

/** A password that is chosen now; one that is too short, or that everybody tries first, is refused. */
export const ChosenPassword = z.string().max(200).refine((password) => !isWeak(password), {
  params: { code: "password_weak", values: { min: shortestPassword } },
});
