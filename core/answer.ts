/** What a machine shows instead of cookies: `Authorization: Bearer …`. Null where the header is missing or of another kind. */
export function bearerOf({ headers }: Request): string | null {
  return headers.get("authorization")?.match(/^bearer(?!\S)(.*)$/i)?.[1].trim() ?? null;
}

/** True for a caller that wants data: comes with a key, or names JSON in Accept and not HTML. */
export function wantsJson(request: Request): boolean {
  if (bearerOf(request) !== null) return true;
  const accept = request.headers.get("accept") ?? "";
  return /application\/(problem\+)?json/.test(accept) && !accept.includes("text/html");
}

/** Answers a creating POST: 201 with `body` and Location for data callers, 303 to `location` for a browser. */
export function created(request: Request, location: string, body: object): Response {
  if (wantsJson(request)) return Response.json(body, { status: 201, headers: { location } });
  return seeOther(location);
}

/** Answers any other POST: 200 with the resource and where it is shown for data callers, 303 there for a browser. */
export function done(request: Request, location: string, body: object): Response {
  if (wantsJson(request)) return Response.json(body, { headers: { location } });
  return seeOther(location);
}

/** Sends a browser on to look at `location`. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
