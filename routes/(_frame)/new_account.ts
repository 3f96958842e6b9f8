import { z } from "zod";
import { createAccount, signInWithPassword, type Tokens } from "@/core/auth.ts";
import type { Body } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import { refusedField } from "@/core/refusal.ts";
import { isWeak, shortestPassword } from "@/domain/identity/mod.ts";

const NewAccount = z.object({
  name: z.string().trim().min(1).max(200),
  password: z.string().max(200),
});

/** Makes the account that an invitation was mailed to, from what its form says, and signs it in. */
export async function newAccount(email: string, body: Body): Promise<Tokens> {
  const { name, password } = parsed(NewAccount, body, { currency: "XXX" });
  if (isWeak(password)) throw refusedField("password", "password_weak", { min: shortestPassword });
  await createAccount(email, password, name);
  return await signInWithPassword(email, password);
}
