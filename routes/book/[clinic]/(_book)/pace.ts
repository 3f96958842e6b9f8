import type { Context } from "fresh";
import type { State } from "@/core/fresh.ts";
import { countAgainst } from "@/core/limit.ts";
import { mac } from "@/core/mac.ts";
import { notFound, Refusal } from "@/core/refusal.ts";

const perAddress = {
  holds: { most: 20, seconds: 600 },
  codes: { most: 20, seconds: 3_600 },
  tries: { most: 30, seconds: 600 },
  /** BKG-02. */
  answers: { most: 10, seconds: 60 },
  unknown: { most: 30, seconds: 300 },
};
const perMailbox = { most: 5, seconds: 3_600 };
const perClinic = { most: 300, seconds: 3_600 };
const perBooking = { most: 5, seconds: 1_200 };

type Ctx = Context<State>;

/** Counts one more of what an address does at a clinic; refuses (429) past the limit. */
export const countHere = (
  { state, params }: Ctx,
  what: keyof typeof perAddress,
  clinic = params.clinic,
): Promise<void> => countAgainst(state.acts, `booking:${what}:${clinic}:${state.address}`, perAddress[what]);

/** Counts a code that is to be mailed: against the address that asks, the mailbox, and the clinic in whose name it goes. */
export async function countCode(ctx: Ctx, email: string, clinic = ctx.params.clinic): Promise<void> {
  await countHere(ctx, "codes", clinic);
  const mailbox = hex(mac("mailbox", email.trim().toLowerCase()));
  await countAgainst(ctx.state.acts, `booking:mailbox:${mailbox}`, perMailbox);
  await countAgainst(ctx.state.acts, `booking:clinic:${clinic}`, perClinic);
}

/** Counts a try of a code; after five of them a booking takes no more. */
export async function countTry(ctx: Ctx, secret: string, clinic = ctx.params.clinic): Promise<void> {
  await countHere(ctx, "tries", clinic);
  await countAgainst(ctx.state.acts, `booking:code:${hex(mac("try", secret))}`, perBooking);
}

/** Does what a secret opens; whoever keeps trying secrets that open nothing is slowed down. */
export async function opening<T>(ctx: Ctx, work: () => Promise<T>, clinic = ctx.params.clinic): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) {
      await countHere(ctx, "unknown", clinic);
      throw notFound();
    }
    throw error;
  }
}

const hex = (bytes: Uint8Array) => bytes.toHex();
