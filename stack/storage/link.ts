import { jwtVerify, SignJWT } from "jose";
import type { Storage } from "./context.ts";
import { badLink } from "./refusal.ts";

/** What a link lets its holder do, and to what. */
export interface Link {
  /** `bucket/path`. */
  url: string;
  does: "download" | "upload";
  owner?: string;
  upsert?: boolean;
}

/** The token of a link that holds for `seconds`. */
export async function signLink({ keys }: Storage, link: Link, seconds: number): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return await new SignJWT({ ...link })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .sign(secretOf(keys.linkSecret));
}

/** The link behind `token`, if it is whole, not expired, and made for doing this to that. */
export async function openLink(
  { keys }: Storage,
  token: string | null,
  does: Link["does"],
  url: string,
): Promise<Link> {
  const { payload } = await jwtVerify<Link>(token ?? "", secretOf(keys.linkSecret), { algorithms: ["HS256"] })
    .catch((error) => {
      throw badLink(error.message);
    });
  if (payload.does !== does || payload.url !== url) throw badLink("The url does not match the signature");
  return payload;
}

const secretOf = (text: string) => new TextEncoder().encode(text);
