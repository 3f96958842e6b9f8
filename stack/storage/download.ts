import { bucketNamed } from "./bucket.ts";
import type { Storage, StorageCall } from "./context.ts";
import { openLink } from "./link.ts";
import { objectAt, objectSeen, type StoredObject } from "./object.ts";
import { rangeIn } from "./range.ts";
import { noSuchBucket, noSuchKey } from "./refusal.ts";

/** Answers GET /object/:bucket/:path for a caller who may see it. */
export async function download(storage: Storage, call: StorageCall): Promise<Response> {
  return await sent(storage, call, await objectSeen(storage, call, "object.get_authenticated"));
}

/** Answers GET /object/sign/:bucket/:path for whoever holds its link. */
export async function downloadSigned(storage: Storage, call: StorageCall): Promise<Response> {
  const { bucket, path } = call.params;
  await openLink(storage, call.url.searchParams.get("token"), "download", `${bucket}/${path}`);
  return await sent(storage, call, await objectAt(storage, bucket, path));
}

/** Answers GET /object/public/:bucket/:path for everybody, if the bucket is public. */
export async function downloadPublic(storage: Storage, call: StorageCall): Promise<Response> {
  const { bucket, path } = call.params;
  if (!(await bucketNamed(storage, bucket)).public) throw noSuchBucket;
  return await sent(storage, call, await objectAt(storage, bucket, path));
}

/** Answers GET /object/info/:bucket/:path: what is known of an object. */
export async function info(storage: Storage, call: StorageCall): Promise<Response> {
  const object = await objectSeen(storage, call, "object.get_authenticated_info");
  const { metadata: { size, mimetype, cacheControl, eTag, lastModified }, user_metadata } = object;
  const { id, name, version, bucket_id, created_at, updated_at } = object;
  return Response.json({
    ...{ id, name, version, bucket_id, created_at, updated_at, size },
    ...{ content_type: mimetype, cache_control: cacheControl, etag: eTag, last_modified: lastModified },
    metadata: user_metadata ?? {},
  });
}

/** Sends an object, or the part of it that was asked for, or nothing if the caller has it already. */
async function sent(
  storage: Storage,
  { request, url }: StorageCall,
  object: StoredObject,
): Promise<Response> {
  const { size, mimetype, cacheControl, eTag, lastModified } = object.metadata;
  const headers = new Headers({
    "accept-ranges": "bytes",
    "cache-control": cacheControl,
    "content-type": mimetype,
    "etag": eTag,
    "last-modified": new Date(lastModified).toUTCString(),
  });
  const saveAs = url.searchParams.get("download");
  if (saveAs !== null) headers.set("content-disposition", attachment(saveAs));
  if (request.headers.get("if-none-match") === eTag) return new Response(null, { status: 304, headers });

  const range = rangeIn(request.headers.get("range"), size);
  if (range === "unsatisfiable") {
    return new Response(null, { status: 416, headers: { "content-range": `bytes */${size}` } });
  }
  const { start, length } = range ?? { start: 0, length: size };
  headers.set("content-length", String(length));
  if (range) headers.set("content-range", `bytes ${start}-${start + length - 1}/${size}`);
  const body = request.method === "HEAD" ? null : await bytesOf(storage, object, start, length);
  return new Response(body, { status: range ? 206 : 200, headers });
}

async function bytesOf({ bytes }: Storage, { version }: StoredObject, start: number, length: number) {
  return await bytes.read(version, start, length).catch((error) => {
    throw error instanceof Deno.errors.NotFound ? noSuchKey : error; // removed since its row was read
  });
}

function attachment(name: string): string {
  return name ? `attachment; filename*=UTF-8''${encodeURIComponent(name)}` : "attachment";
}
