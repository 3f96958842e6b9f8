import { theConfig } from "@/core/config.ts";
import { cookiesOf } from "@/core/cookies.ts";

const cookie = "cusp-lock";

/** After how many minutes this browser's pages lock themselves; undefined where they do not. */
export function lockOf(headers: Headers): number | undefined {
  return Number(cookiesOf(headers).get(cookie)) || undefined;
}

/** Has this browser's pages lock themselves after some minutes, or no more. What unlocks them is the session's, not this. */
export function keepLock(headers: Headers, minutes: number | null): void {
  const secure = theConfig().origin.startsWith("https:") ? "; Secure" : "";
  headers.append(
    "set-cookie",
    `${cookie}=${minutes ?? ""}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${minutes ? 7_776_000 : 0}${secure}`,
  );
}
