import { Refusal, refusedField } from "./refusal.ts";

/** What a caller sent, before any contract has looked at it. */
export interface Body {
  kind: "form" | "json";
  /** Blank texts are left out: an empty field was not filled in. */
  fields: Record<string, unknown>;
  /** Names this very request, so that sending it twice does it once. */
  requestKey?: string;
}

const mostBytes = 1_000_000;
const deepest = 16;

/** Reads a form or JSON body; refuses other kinds, too much of it (413) and JSON that is none (422). */
export async function bodyOf(request: Request): Promise<Body> {
  const type = request.headers.get("content-type")?.split(";")[0].trim() ?? "";
  const bytes = await bytesOf(request);
  if (type === "application/json") {
    const fields = jsonObject(new TextDecoder().decode(bytes));
    return {
      kind: "json",
      fields: filled(fields),
      requestKey: request.headers.get("idempotency-key") || undefined,
    };
  }
  if (bytes.length > 0 && !/^(application\/x-www-form-urlencoded|multipart\/form-data)$/.test(type)) {
    throw new Refusal(422, "unsupported_media_type");
  }
  const fields = bytes.length === 0 ? {} : nested(
    await new Response(bytes, { headers: { "content-type": request.headers.get("content-type")! } })
      .formData()
      .catch(() => {
        throw new Refusal(422, "unsupported_media_type");
      }),
  );
  const { requestKey, ...rest } = filled(fields);
  return {
    kind: "form",
    fields: rest,
    requestKey: typeof requestKey === "string" ? requestKey : undefined,
  };
}

async function bytesOf(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > mostBytes) throw new Refusal(413, "body_too_large", { max: "1 MB" });
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function jsonObject(text: string): Record<string, unknown> {
  try {
    const value = JSON.parse(text || "{}");
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    // falls through to the refusal below
  }
  throw new Refusal(422, "unsupported_media_type");
}

/** `lines.0.quantity=2` becomes `{ lines: [{ quantity: "2" }] }`; a name given twice keeps its last value. */
export function nested(form: FormData): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    const path = name.split(".", deepest);
    if (path.some((part) => part === "__proto__" || part === "constructor" || part === "prototype")) continue;
    place(root, path, value);
  }
  return arrays(root) as Record<string, unknown>;
}

function place(root: Record<string, unknown>, path: string[], value: string): void {
  let node = root;
  for (const part of path.slice(0, -1)) {
    const next = node[part];
    node = (typeof next === "object" && next !== null ? next : node[part] = {}) as Record<string, unknown>;
  }
  node[path.at(-1)!] = value;
}

/** Objects whose every key is a number become lists, in the order of those numbers. */
function arrays(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, arrays(inner)] as const);
  const listed = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  return listed
    ? entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner)
    : Object.fromEntries(entries);
}

function filled(fields: Record<string, unknown>): Record<string, unknown> {
  const wrong = Object.keys(fields).find((name) => unstorable(fields[name]));
  if (wrong !== undefined) throw refusedField(wrong, "invalid");
  return withoutBlanks(fields) as Record<string, unknown>;
}

function withoutBlanks(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutBlanks);
  const said = Object.entries(value).filter(([, inner]) => typeof inner !== "string" || inner.trim() !== "");
  return Object.fromEntries(said.map(([name, inner]) => [name, withoutBlanks(inner)]));
}

/** Whether a NUL character is anywhere in a value, which PostgreSQL's texts cannot hold, or it nests deeper than any contract. */
function unstorable(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return value.includes("\0");
  if (typeof value !== "object" || value === null) return false;
  return depth === deepest || Object.values(value).some((inner) => unstorable(inner, depth + 1));
}
