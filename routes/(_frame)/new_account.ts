import { z } from "zod";
import { createAccount, signInWithPassword, type Tokens } from "@/core/auth.ts";
import type { Body } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import { ChosenPassword } from "@/domain/identity/mod.ts";

const NewAccount = z.object({
  name: z.string().trim().min(1).max(200),
  password: ChosenPassword,
});

/** Makes the account that a mail has proven the address of, from what its form says, and signs it in. */
export async function newAccount(email: string, body: Body): Promise<Tokens> {
  const { name, password } = parsed(NewAccount, body);
  await createAccount(email, password, name);
  return await signInWithPassword(email, password);
}
