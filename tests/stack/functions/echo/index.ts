let calls = 0;

Deno.serve(async (request) => {
  calls++;
  if (request.method === "DELETE") return new Response(null, { status: 204 });
  const { pathname, search } = new URL(request.url);
  return Response.json({
    calls,
    method: request.method,
    path: pathname + search,
    body: await request.text(),
    authorization: request.headers.get("authorization"),
    own: Deno.env.get("CUSP_WORD"),
    url: Deno.env.get("SUPABASE_URL"),
    home: Deno.env.get("HOME"),
  });
});
