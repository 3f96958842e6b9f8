import type { Tokens } from "./auth.ts";

/** The session's cookies of one installation; installations on one host keep theirs apart by name. */
export function sessionCookies(origin: string) {
  const { protocol, host } = new URL(origin);
  const secure = protocol === "https:";
  const prefix = `${secure ? "__Host-" : ""}cusp-${host.replace(/[^a-z0-9]+/gi, "-")}`;
  const flags = `Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  const days = 90 * 24 * 60 * 60;
  return {
    /** The tokens a request carries, either of them missing. */
    read(headers: Headers): Partial<Tokens> {
      const cookies = cookiesOf(headers);
      return { accessToken: cookies.get(`${prefix}-access`), refreshToken: cookies.get(`${prefix}-refresh`) };
    },
    /** Whether a set-cookie line is about the session. */
    isOurs: (line: string) => line.startsWith(`${prefix}-`),
    keep(headers: Headers, { accessToken, refreshToken }: Tokens): void {
      headers.append("set-cookie", `${prefix}-access=${accessToken}; Max-Age=${days}; ${flags}`);
      headers.append("set-cookie", `${prefix}-refresh=${refreshToken}; Max-Age=${days}; ${flags}`);
    },
    forget(headers: Headers): void {
      for (const kind of ["access", "refresh"]) {
        headers.append("set-cookie", `${prefix}-${kind}=; Max-Age=0; ${flags}`);
      }
    },
  };
}

/** The cookies of a request by name. */
export function cookiesOf(headers: Headers): Map<string, string> {
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim().split("="));
  return new Map(pairs.filter(([name]) => name).map(([name, ...value]) => [name, value.join("=")]));
}

/** The cookie by which a trusted browser is known again. */
export function trustCookie(origin: string) {
  const { protocol, host } = new URL(origin);
  const secure = protocol === "https:";
  const name = `${secure ? "__Host-" : ""}trust-${host.replace(/[^a-z0-9]+/gi, "-")}`;
  const days = 30 * 24 * 60 * 60;
  return {
    read: (headers: Headers): string | undefined => cookiesOf(headers).get(name),
    keep(headers: Headers, secret: string): void {
      const flags = `Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
      headers.append("set-cookie", `${name}=${secret}; Max-Age=${days}; ${flags}`);
    },
  };
}
