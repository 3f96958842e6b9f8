import type { Context } from "fresh";
import { signInWithPassword, signOut } from "@/core/auth.ts";
import type { State } from "@/core/fresh.ts";
import { countAgainst, forgive } from "@/core/limit.ts";
import { Refusal, refusedField } from "@/core/refusal.ts";
import type { Acting } from "@/core/scope.ts";

const perAccount = { most: 10, seconds: 900 };

/**
 * Does what changes how an account is guarded, for whoever is all the way in and says their password again: a desk that was
 * left open must not be enough.
 */
export async function proven<T>(
  { state }: Context<State>,
  password: string,
  work: (scope: Acting) => Promise<T>,
): Promise<T> {
  const actor = state.actor();
  await state.acts.asSelf(actor, () => Promise.resolve());
  const guesses = `password:account:${actor.principalId}`;
  await countAgainst(state.acts, guesses, perAccount);
  const { accessToken } = await signInWithPassword(state.session!.email, password).catch((error) => {
    const wrong = error instanceof Refusal && error.code === "wrong_password";
    throw wrong ? refusedField("password", "password_wrong") : error;
  });
  await signOut(accessToken); // it only proved who it is
  return await state.acts.asSelf(actor, async (scope) => {
    await forgive(scope, guesses);
    return await work(scope);
  });
}
