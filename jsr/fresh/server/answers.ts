import { PARTIAL_PARAM } from "../shared/names.ts";

/** A redirect; a local path loses doubled slashes, and a partial request stays one. */
export function redirection(target: string, status: number, isPartial: boolean): Response {
  let location = target;
  if (target.startsWith("/")) {
    const [path] = target.split(/[?#]/, 1);
    location = path.replace(/\/{2,}/g, "/") + target.slice(path.length);
  }
  if (isPartial) {
    const [base] = location.split("#", 1);
    const separator = base.includes("?") ? "&" : "?";
    location = `${base}${separator}${PARTIAL_PARAM}=true${location.slice(base.length)}`;
  }
  return new Response(null, { status, headers: { location } });
}

/** An HTML answer. */
export function html(content: string, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers);
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(content, { ...init, headers });
}

/** An answer that is sent as its parts become ready. */
export function stream<T extends string | Uint8Array>(
  source:
    | Iterable<T>
    | AsyncIterable<T>
    | (() => Iterable<T> | AsyncIterable<T>),
  init?: ResponseInit,
): Response {
  const encoder = new TextEncoder();
  async function* bytes() {
    for await (const part of typeof source === "function" ? source() : source) {
      yield part instanceof Uint8Array ? part : encoder.encode(String(part));
    }
  }
  return new Response(ReadableStream.from(bytes()) as ReadableStream<Uint8Array<ArrayBuffer>>, init);
}
