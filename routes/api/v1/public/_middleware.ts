import { define } from "@/core/fresh.ts";

const open = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, POST",
  "access-control-allow-headers": "content-type, accept",
  "access-control-expose-headers": "location, retry-after",
  "access-control-max-age": "86400",
};

/** What any web site may ask and send: no cookie counts here. */
export const handler = define.middleware(async (ctx) => {
  if (ctx.req.method === "OPTIONS") return new Response(null, { status: 204, headers: open });
  const response = await ctx.next();
  for (const [name, value] of Object.entries(open)) response.headers.set(name, value);
  return response;
});
