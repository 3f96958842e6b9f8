import { mac } from "@/core/mac.ts";
import { refusedField } from "@/core/refusal.ts";
import type { Acting } from "@/core/scope.ts";
import type { Assurance, FactorKind } from "./assurance.ts";

/** Takes on a second factor of whoever acts, and signs them out everywhere else. `id` is what Auth calls it. */
export async function takeFactor({ sql }: Acting, kind: FactorKind, id: string): Promise<void> {
  await sql`select private.take_factor(${id}, ${kind})`;
}

/** Gives up a second factor; with the last one go recovery codes and trusted browsers. False where there was none. */
export async function dropFactor({ sql }: Acting, kind: FactorKind): Promise<boolean> {
  const [{ dropped }] = await sql<{ dropped: boolean }[]>`select private.drop_factor(${kind}) as dropped`;
  return dropped;
}

/**
 * Lets the session that acts stand: Auth has just accepted a code of its person's app. Refuses the code that was accepted
 * last (RFC 6238, 5.2).
 */
export async function assureByApp({ sql, principalId }: Acting, code: string): Promise<void> {
  const [{ fresh }] = await sql<{ fresh: boolean }[]>`
    select private.assure_by_app(${mac(`totp ${principalId}`, code) as never}) as fresh`;
  if (!fresh) throw refusedField("code", "code_used");
}

/** Lets the session that acts stand: its person has just shown a second factor. */
export async function assureSession({ sql }: Acting, assurance: Assurance): Promise<void> {
  await sql`select private.assure_session(${assurance})`;
}
