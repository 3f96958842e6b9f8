import { z } from "zod";

/** One's own password, said again before something about the account changes. */
export const Proof = z.object({ password: z.string().min(1).max(200) });
export type Proof = z.output<typeof Proof>;
