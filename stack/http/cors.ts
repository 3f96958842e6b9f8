const exposed =
  "content-range, content-length, content-encoding, link, x-total-count, x-supabase-api-version";

/** The answer to a browser that asks whether it may call: it may, from anywhere, as on hosted Supabase. */
export function preflight(request: Request): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
      "access-control-allow-headers": request.headers.get("access-control-request-headers") ?? "*",
      "access-control-max-age": "3600",
    },
  });
}

/** Lets a page of any origin read `response`. */
export function readableByAll(response: Response): Response {
  if (response.status === 101) return response;
  const open = new Response(response.body, response);
  open.headers.set("access-control-allow-origin", "*");
  open.headers.set("access-control-expose-headers", exposed);
  return open;
}
