/** Where to listen. */
export type ListenOptions =
  & Partial<Deno.ServeTcpOptions & Deno.TlsCertifiedKeyPem>
  & { remoteAddress?: string };

type Handler = (request: Request, info?: Deno.ServeHandlerInfo) => Promise<Response>;

const FIRST_PORT = 8000, LAST_PORT = 8019;

/** Serves on the port asked for, or on the first free one from 8000 up. */
export async function listen(handler: Handler, basePath: string, options: ListenOptions): Promise<void> {
  const onListen = options.onListen ?? (({ port, hostname }: Deno.NetAddr) => {
    const host = hostname === "0.0.0.0" || hostname === "::" ? "localhost" : hostname;
    console.log(`Listening on http://${host}:${port}${basePath}/`);
  });
  const { port } = options;
  const server = port === undefined
    ? onFreePort({ ...options, onListen }, handler)
    : Deno.serve({ ...options, port, onListen }, handler);
  await server.finished;
}

function onFreePort(options: ListenOptions, handler: Handler): Deno.HttpServer<Deno.NetAddr> {
  for (let port = FIRST_PORT; port < LAST_PORT; port++) {
    try {
      return Deno.serve({ ...options, port }, handler);
    } catch (error) {
      if (!(error instanceof Deno.errors.AddrInUse)) throw error;
    }
  }
  return Deno.serve({ ...options, port: LAST_PORT }, handler);
}
