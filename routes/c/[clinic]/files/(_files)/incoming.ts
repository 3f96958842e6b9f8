import { Busboy } from "@fastify/busboy";
import { Readable } from "node:stream";
import { Refusal } from "@/core/refusal.ts";

/** A file as a request brings it, and what the request says beside it. */
export interface Brought {
  name: string;
  declared: string;
  stream: ReadableStream<Uint8Array>;
  /** What the request as a whole weighs, which its file cannot exceed. */
  atMost: number;
  fields: Record<string, string>;
}

const mostFields = { fields: 20, fieldSize: 10_000, files: 1, parts: 21, headerPairs: 20 };

/**
 * The one file in a request, as it comes: of a form, whose other fields stand before it, or the body itself under the
 * name in `?name=`. Nothing of it is held.
 */
export async function incoming(request: Request, url: URL): Promise<Brought> {
  const atMost = Number(request.headers.get("content-length") ?? NaN);
  if (!Number.isSafeInteger(atMost) || atMost < 1 || !request.body) throw new Refusal(422, "file_missing");
  const type = request.headers.get("content-type") ?? "";
  if (type.toLowerCase().startsWith("multipart/form-data")) return await inForm(request.body, type, atMost);
  const fields = Object.fromEntries(url.searchParams);
  return { name: fields.name ?? "", declared: type, stream: request.body, atMost, fields };
}

async function inForm(body: ReadableStream<Uint8Array>, type: string, atMost: number): Promise<Brought> {
  const source = Readable.fromWeb(body as never);
  const found = Promise.withResolvers<Brought>();
  const broken = () => new Refusal(422, "file_missing");
  const fields: Record<string, string> = Object.create(null);
  try {
    const form = new Busboy({ headers: { "content-type": type }, limits: mostFields });
    form.on("field", (name: string, value: string) => fields[name] = value.replaceAll("\0", ""));
    form.on("file", (_field: string, file: Readable, name: string, _encoding: string, declared: string) => {
      source.once("error", (error) => file.destroy(error)); // a connection that breaks leaves no half file
      form.once("error", (error: Error) => file.destroy(error));
      const stream = Readable.toWeb(file) as ReadableStream<Uint8Array>;
      found.resolve({ name: name ?? "", declared, stream, atMost, fields });
    });
    form.on("finish", () => found.reject(broken()));
    form.on("error", () => found.reject(broken()));
    source.once("error", () => found.reject(broken()));
    source.pipe(form);
  } catch {
    throw broken();
  }
  return await found.promise;
}
