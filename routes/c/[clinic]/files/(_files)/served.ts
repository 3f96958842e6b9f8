import { openObject } from "@/core/storage.ts";
import { namedAs, type Openable } from "@/domain/files/mod.ts";

// What is served from here is somebody else's: whatever a browser makes of it, it runs nothing and belongs to nobody. A
// paper is drawn by the browser's own viewer, which a sandbox would keep from drawing.
const boxed =
  "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** A file's bytes as they come from Storage: drawn in the page where it can hold no script and is asked to be, else a download. */
export async function served(
  request: Request,
  file: Openable,
  { drawn }: { drawn: boolean },
): Promise<Response> {
  const range = request.headers.get("range") ?? undefined;
  const { body, range: part, length } = await openObject(file.path, range);
  const shown = drawn && file.inert;
  const name = namedAs(file.name, file.mediaType);
  const headers = new Headers({
    "content-type": shown ? file.mediaType : asDownload(file.mediaType),
    "content-disposition": `${shown ? "inline" : "attachment"}; filename="${ascii(name)}"; filename*=UTF-8''${
      encodeURIComponent(name).replace(/['()*]/g, (char) => "%" + char.charCodeAt(0).toString(16))
    }`,
    "content-security-policy": shown && file.mediaType === "application/pdf" ? boxed : `${boxed}; sandbox`,
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
    "cache-control": "private, no-store",
  });
  if (length) headers.set("content-length", length);
  if (part) headers.set("content-range", part);
  return new Response(body, { status: part ? 206 : 200, headers });
}

/** Markup is handed out under a type that no browser draws. */
const asDownload = (type: string) => /svg|html|xml$/.test(type) ? "application/octet-stream" : type;

const ascii = (name: string) => name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
