import { isIP } from "node:net";

/** The caller's address: the socket's, unless the socket is a proxy that we know and that names another. */
export function clientAddress(request: Request, socket: string, proxies: string[]): string {
  if (!proxies.includes(socket)) return socket;
  const named =
    request.headers.get("x-forwarded-for")?.split(",").map((part) => part.trim()).filter(Boolean) ?? [];
  // Read from the end: what stands further left was written by whoever sent the request.
  const sender = named.reverse().find((address) => !proxies.includes(address)) ?? "";
  return isIP(sender) ? sender : socket;
}
