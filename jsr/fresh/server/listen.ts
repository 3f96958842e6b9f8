/** Where to listen. */
export type ListenOptions =
  & Partial<Deno.ServeTcpOptions & Deno.TlsCertifiedKeyPem>
  & { remoteAddress?: string };

/** What answers requests. */
export type Handler = (request: Request, info?: Deno.ServeHandlerInfo) => Promise<Response>;

const FIRST_PORT = 8000, LAST_PORT = 8019;

/** Serves on the port asked for, or on the first free one from 8000 up. */
export function listen(handler: Handler, basePath: string, options: ListenOptions): void {
  const onListen = options.onListen ?? (({ port, hostname }: Deno.NetAddr) => {
    const host = hostname === "0.0.0.0" || hostname === "::" ? "localhost" : hostname;
    console.log(`Listening on http://${host}:${port}${basePath}/`);
  });
  const { port } = options;
  if (port === undefined) onFreePort({ ...options, onListen }, handler);
  else Deno.serve({ ...options, port, onListen }, handler);
}

function onFreePort(options: ListenOptions, handler: Handler): void {
  for (let port = FIRST_PORT; port < LAST_PORT; port++) {
    try {
      Deno.serve({ ...options, port }, handler);
      return;
    } catch (error) {
      if (!(error instanceof Deno.errors.AddrInUse)) throw error;
    }
  }
  Deno.serve({ ...options, port: LAST_PORT }, handler);
}
