import { compare, hash } from "bcryptjs";
import { AuthRefusal } from "./refusal.ts";

const cost = 10;
const shortest = 6;
const longestInBytes = 72; // bcrypt reads no further

/** Takes the place of the hash that an unknown account lacks, so that both cost the same. */
const nobodysHash = hash(crypto.randomUUID(), cost);

/** The bcrypt hash to store for `password`; refuses one that is too short or too long. */
export async function hashed(password: string): Promise<string> {
  if (password.length < shortest) {
    throw new AuthRefusal(422, "weak_password", `Password should be at least ${shortest} characters.`, {
      weak_password: { reasons: ["length"] },
    });
  }
  if (new TextEncoder().encode(password).length > longestInBytes) {
    throw new AuthRefusal(
      400,
      "validation_failed",
      `Password cannot be longer than ${longestInBytes} characters`,
    );
  }
  return await hash(password, cost);
}

/** Whether `password` is the one behind `stored`; as slow without a stored hash as with one. */
export async function matches(password: string, stored?: string | null): Promise<boolean> {
  const same = await compare(password, stored || await nobodysHash);
  return same && !!stored;
}
