import { define } from "./fresh.ts";

const compressible = /^(text\/|application\/(javascript|json|manifest\+json)|image\/svg)/;
const compressed = new Map<string, Uint8Array<ArrayBuffer>>();

/** Around static files: says how long fonts and icons may be kept, and sends what compresses compressed, once made and kept. */
export const assets = define.middleware(async (ctx) => {
  const response = await ctx.next();
  const tag = response.headers.get("etag");
  if (!tag || response.status !== 200 || ctx.req.method !== "GET") return response;
  const keeping = keepingOf(ctx.url.pathname);
  if (keeping) response.headers.set("cache-control", keeping);
  const accepts = /\bgzip\b/.test(ctx.req.headers.get("accept-encoding") ?? "");
  if (!accepts || !compressible.test(response.headers.get("content-type") ?? "")) return response;

  const body = compressed.get(tag) ?? await gzip(response);
  compressed.set(tag, body);
  const headers = new Headers(response.headers);
  headers.set("content-encoding", "gzip");
  headers.set("content-length", String(body.length));
  headers.append("vary", "Accept-Encoding");
  return new Response(body, { headers });
});

/** How long a browser may keep a file whose address does not say it. */
function keepingOf(path: string): string | undefined {
  // A font's file never changes under its name.
  if (path.startsWith("/fonts/")) return "public, max-age=31536000, immutable";
  if (/^\/(favicon\.svg|icon-[\w-]+\.png|manifest\.webmanifest)$/.test(path)) return "public, max-age=86400";
}

async function gzip({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  return await new Response(body!.pipeThrough(new CompressionStream("gzip"))).bytes();
}
