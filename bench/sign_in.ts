import { createClient } from "@supabase/supabase-js";
import { within } from "./budget.ts";
import { type Bench, benchOf } from "./installation.ts";
import { delayed, duration, median } from "./measure.ts";

const quiet = { clinics: 1_000, patients: 10_000, appointments: 10_000 };
const tries = 200;
const warming = 20;

const knownAs = (number: number) => `known-${number}@sign-in.test`;
const unknownAs = (number: number) => `ghost-${number}@sign-in.test`;

/** Whether the time that a refused sign-in takes tells who has an account. The limits are on: no address asks twice. */
export async function signInTiming(): Promise<void> {
  await using bench = await benchOf(quiet, 0, { CUSP_PROXIES: "127.0.0.1" });
  await accountsAt(bench);
  let caller = 0;
  const refused = async (email: string) => {
    const response = await fetch(`${bench.origin}/sign-in`, {
      method: "POST",
      body: new URLSearchParams({ email, password: "not the password" }),
      headers: { accept: "application/json", "x-forwarded-for": addressOf(caller++) },
    });
    const { type } = await response.json();
    if (response.status !== 422 || type !== "/problems/wrong_password") {
      throw new Error(`sign-in answered ${response.status} ${type}`);
    }
  };

  const [known, unknown]: number[][] = [[], []];
  for (let turn = -warming; turn < tries; turn++) {
    const account = (turn + tries) % tries;
    const sides: [number[], () => Promise<void>][] = [
      [known, () => delayed(() => refused(knownAs(account)))],
      [unknown, () => refused(unknownAs(account))],
    ];
    for (const [times, side] of turn % 2 ? sides : sides.toReversed()) {
      const took = await duration(side);
      if (turn >= 0) times.push(took);
    }
  }
  const [a, b] = [median(known), median(unknown)];
  within(
    "sign-in of an account over sign-in of nobody",
    Math.abs(a - b) / Math.min(a, b) * 100,
    5,
    "%",
    `${a.toFixed(2)} ms against ${b.toFixed(2)} ms, ${tries} accounts each`,
  );
}

/** An address of its own for each caller, from a block that nobody uses. */
const addressOf = (number: number) => `10.99.${Math.floor(number / 250)}.${1 + number % 250}`;

/** Makes the accounts that exist, the first time. */
async function accountsAt({ supabaseUrl, secretKey }: Bench): Promise<void> {
  const { auth } = createClient(supabaseUrl, secretKey, { auth: { persistSession: false } });
  for (let number = 0; number < tries; number++) {
    const { error } = await auth.admin.createUser({
      email: knownAs(number),
      password: `the password of ${number}`,
      email_confirm: true,
    });
    if (error && error.code !== "email_exists") throw error;
  }
}
