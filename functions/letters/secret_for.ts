import { randomInt } from "node:crypto";
import { mintLink } from "@/core/auth_link.ts";
import { theConfig } from "@/core/config.ts";
import type { Pool } from "@/core/db.ts";
import { codeDigest } from "@/domain/identity/mod.ts";
import type { Letter } from "./write_letter.ts";

/** The link or code that a letter carries, made at the moment it is written; nothing for one that only tells. */
export async function secretFor(jobs: Pool, { kind, email, sessionId }: Letter): Promise<string> {
  const { origin } = theConfig();
  if (kind === "sign_in_link") return `${origin}/sign-in/link/${await mintLink(email, "magiclink")}`;
  if (kind === "password_link") return `${origin}/password/${await mintLink(email, "recovery")}`;
  if (kind !== "sign_in_code") return "";
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  await jobs`select private.keep_mail_code(${sessionId!}, ${codeDigest(sessionId!, code) as never})`;
  return code;
}
