import { Busboy } from "@fastify/busboy";
import { Readable } from "node:stream";
import { invalidRequest } from "./refusal.ts";

/** A file on its way in, however it was sent. */
export interface IncomingFile {
  stream: ReadableStream<Uint8Array>;
  type: string;
  cacheControl: string;
  userMetadata: Record<string, string> | null;
}

/** The file in a request: the body itself, or the file of a form. */
export async function fileIn(request: Request): Promise<IncomingFile> {
  const type = request.headers.get("content-type") ?? "application/octet-stream";
  if (type.startsWith("multipart/form-data")) return await fileInForm(request, type);
  const metadata = request.headers.get("x-metadata");
  return {
    stream: request.body ?? new Blob([]).stream(),
    type,
    cacheControl: request.headers.get("cache-control") ?? "no-cache",
    userMetadata: metadata ? metadataIn(atob(metadata)) : null,
  };
}

/** supabase-js gives its file an empty name, which the runtime's own parser drops; and this one does not buffer. */
async function fileInForm(request: Request, type: string): Promise<IncomingFile> {
  const form = new Busboy({ headers: { "content-type": type } });
  const fields = new Map<string, string>();
  const found = Promise.withResolvers<IncomingFile>();
  const source = Readable.from(request.body ?? []);
  form.on("field", (name: string, value: string) => fields.set(name, value));
  form.on("file", (_name, file: Readable, _filename, _encoding, type: string) => {
    source.once("error", (error) => file.destroy(error)); // a connection that breaks leaves no half file
    try {
      found.resolve({
        stream: ReadableStream.from(file),
        type: type || "application/octet-stream",
        cacheControl: fields.has("cacheControl") ? `max-age=${fields.get("cacheControl")}` : "no-cache",
        userMetadata: fields.has("metadata") ? metadataIn(fields.get("metadata")!) : null,
      });
    } catch (error) {
      found.reject(error);
    }
  });
  form.on("finish", () => found.reject(invalidRequest("The form holds no file")));
  form.on("error", (error) => found.reject(invalidRequest(`The form is broken: ${error}`)));
  source.once("error", found.reject);
  source.pipe(form);
  return await found.promise;
}

function metadataIn(text: string): Record<string, string> {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidRequest("The metadata is not JSON");
  }
}
