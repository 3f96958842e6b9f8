import { clientAddress } from "@/core/client_address.ts";
import { theConfig } from "@/core/config.ts";
import { define } from "@/core/fresh.ts";
import { newId } from "@/core/id.ts";
import { log } from "@/core/log.ts";
import { pagePolicy } from "@/core/policy.ts";

/** Gives the request a name, notes how it went, and sets the headers that every answer carries. */
export const identify = define.middleware(async (ctx) => {
  const begun = performance.now();
  const { proxies, localMail, supabaseUrl } = theConfig();
  const socket = ctx.info.remoteAddr as Deno.NetAddr;
  ctx.state.requestId = newId();
  ctx.state.local = localMail !== undefined;
  ctx.state.address = clientAddress(ctx.req, socket.hostname, proxies);
  const response = await ctx.next();
  for (const [name, value] of headersFor(supabaseUrl)) {
    // What is served of somebody's own files may less than a page of Cusp's, and says so itself.
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  response.headers.set("x-request-id", ctx.state.requestId);
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
  log("info", "request", {
    requestId: ctx.state.requestId,
    method: ctx.req.method,
    route: ctx.route ?? "none",
    status: response.status,
    ms: Math.round(performance.now() - begun),
  });
  return response;
});

let headers: [string, string][] | undefined;

function headersFor(supabaseUrl: string): [string, string][] {
  return headers ??= [
    ["content-security-policy", pagePolicy(supabaseUrl)],
    ["x-content-type-options", "nosniff"],
    ["referrer-policy", "same-origin"],
    ["permissions-policy", "camera=(self), microphone=(self), geolocation=()"],
    ["cross-origin-opener-policy", "same-origin"],
    ["strict-transport-security", "max-age=31536000; includeSubDomains"],
  ];
}
