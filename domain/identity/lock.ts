import { z } from "zod";
import { mac } from "@/core/mac.ts";
import { Refusal, refusedField } from "@/core/refusal.ts";
import type { Acting } from "@/core/scope.ts";
import { isPlain, lockMinutes } from "./pin.ts";
import { Proof } from "./proof.ts";

const Pin = z.string().trim().regex(/^\d{4,8}$/);

/** A PIN for this device, and after how many minutes it locks itself. */
export const NewPin = Proof.extend({
  pin: Pin,
  minutes: z.coerce.number().pipe(z.literal(lockMinutes)).default(15),
});
export type NewPin = z.output<typeof NewPin>;

/** A PIN that is typed to unlock. */
export const TypedPin = z.object({ pin: Pin });

/** Sets the PIN of the session that acts; refuses (422) one that everybody tries first. */
export async function setPin({ sql, sessionId }: Acting, { pin, minutes }: NewPin): Promise<void> {
  if (isPlain(pin)) throw refusedField("pin", "pin_plain");
  await sql`select private.set_pin(${digestOf(sessionId!, pin) as never}, ${minutes})`;
}

/** Gives up the PIN of the session that acts. */
export async function dropPin({ sql }: Acting): Promise<void> {
  await sql`select private.drop_pin()`;
}

/** Locks the session that acts: it opens nothing until its PIN is typed. Refuses (409) one that has none. */
export async function lock({ sql }: Acting): Promise<void> {
  const [{ locked }] = await sql<{ locked: boolean }[]>`select private.lock_session() as locked`;
  if (!locked) throw new Refusal(409, "no_pin");
}

/** Tries a PIN: null where it unlocked the session, else how many tries are left; after the last the session has ended. */
export async function unlock({ sql, sessionId }: Acting, pin: string): Promise<number | null> {
  const [{ left }] = await sql<{ left: number | null }[]>`
    select private.unlock_session(${digestOf(sessionId!, pin) as never}) as left`;
  return left;
}

/** After how many minutes the session that acts locks itself; null where it has no PIN. */
export async function lockAfter({ sql, sessionId }: Acting): Promise<number | null> {
  const [pin] = await sql<{ minutes: number }[]>`select minutes from pins where session_id = ${
    sessionId ?? null
  }`;
  return pin?.minutes ?? null;
}

const digestOf = (sessionId: string, pin: string) => mac(`pin ${sessionId}`, pin);
