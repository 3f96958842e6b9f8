import { Buffer } from "node:buffer";
import { randomInt } from "node:crypto";
import { mac } from "@/core/mac.ts";
import { refusedField } from "@/core/refusal.ts";
import type { Acting } from "@/core/scope.ts";

const howMany = 10;
const letters = "abcdefghjkmnpqrstuvwxyz23456789"; // none that is taken for another

/** Makes ten new recovery codes, of which each works once, and returns them; they are never readable again. */
export async function newRecoveryCodes({ sql }: Acting): Promise<string[]> {
  const codes = Array.from({ length: howMany }, newCode);
  const hex = codes.map((code) => Buffer.from(digestOf(code)).toString("hex"));
  await sql`select private.replace_recovery_codes(${hex as never}::text[])`;
  return codes;
}

/** Takes a recovery code in place of the second factor that a session lacks; refuses one that is unknown or was used. */
export async function useRecoveryCode({ sql }: Acting, code: string): Promise<void> {
  const [{ used }] = await sql<{ used: boolean }[]>`
    select private.use_recovery_code(${digestOf(code) as never}) as used`;
  if (!used) throw refusedField("code", "recovery_code_wrong");
}

/** Three groups of four letters: 59 bits. */
function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return [group(), group(), group()].join("-");
}

const digestOf = (code: string) => mac("recovery", code.toLowerCase().replace(/[^a-z0-9]/g, ""));
