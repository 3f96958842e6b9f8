/** One request on its way to its handler. */
export interface Call {
  request: Request;
  url: URL;
  /** What the path's `:names` stood for. */
  params: Record<string, string>;
  /** The caller's address. */
  ip: string;
}

export type Handler = (call: Call) => Response | Promise<Response>;
export type Routes = Record<string, Handler>;

/** Finds the handler of a request in a table of `METHOD /path/:name`, first match first. */
export function router(routes: Routes): (call: Call) => Response | Promise<Response> | undefined {
  const table = Object.entries(routes).map(([route, handler]) => {
    const [method, pathname] = route.split(" ");
    return { method, pattern: new URLPattern({ pathname }), handler };
  });
  return (call) => {
    for (const { method, pattern, handler } of table) {
      if (method !== call.request.method) continue;
      const match = pattern.exec({ pathname: call.url.pathname });
      if (match) return handler({ ...call, params: decoded(match.pathname.groups) });
    }
  };
}

function decoded(groups: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value ?? "")]),
  );
}
