/** A TCP port of 127.0.0.1 that nobody listens on: the preferred one if it is free. */
export function freePort(preferred = 0): number {
  try {
    const listener = Deno.listen({ hostname: "127.0.0.1", port: preferred });
    const { port } = listener.addr as Deno.NetAddr;
    listener.close();
    return port;
  } catch (error) {
    if (preferred && error instanceof Deno.errors.AddrInUse) return freePort();
    throw error;
  }
}
