import type postgres from "postgres";
import { bucketNamed, checkType, sizeLimit } from "./bucket.ts";
import { as, type Storage, type StorageCall } from "./context.ts";
import { fileIn, type IncomingFile } from "./incoming_file.ts";
import { checkedName, type Metadata } from "./object.ts";
import { type Place, writeRow } from "./object_row.ts";

/** Works on the tables as whoever may upload. */
type Acting = <T>(work: (sql: postgres.TransactionSql) => Promise<T>) => Promise<T>;

/** Answers POST /object/:bucket/:path, `x-upsert: true` replacing what is there. */
export async function upload(storage: Storage, call: StorageCall): Promise<Response> {
  const upsert = call.request.headers.get("x-upsert") === "true";
  return await put(storage, call, "object.upload", upsert ? "upsert" : "insert");
}

/** Answers PUT /object/:bucket/:path: replaces an object that the caller may see and change. */
export async function update(storage: Storage, call: StorageCall): Promise<Response> {
  return await put(storage, call, "object.upload_update", "update");
}

async function put(storage: Storage, call: StorageCall, operation: string, write: Place["write"]) {
  const place = placeOf(call, write);
  const asCaller: Acting = (work) => as(storage, call.caller, operation, work);
  await probe(asCaller, place);
  return await receive(storage, call.request, place, asCaller);
}

/** Where a call wants its file. */
export function placeOf({ params, caller }: StorageCall, write: Place["write"]): Place {
  return { bucket: params.bucket, name: checkedName(params.path), owner: caller.claims.sub ?? null, write };
}

const undo = Symbol("undo");

/** Throws if the caller may not write that row; writes nothing. */
export async function probe(acting: Acting, place: Place): Promise<void> {
  await acting(async (sql) => {
    await writeRow(sql, place, { version: crypto.randomUUID(), metadata: null, userMetadata: null });
    throw undo;
  }).catch((error) => {
    if (error !== undo) throw error;
  });
}

/** Writes the bytes of a request, then the row. If either fails, neither is there. */
export async function receive(
  storage: Storage,
  request: Request,
  place: Place,
  acting: Acting,
): Promise<Response> {
  const bucket = await bucketNamed(storage, place.bucket);
  const limit = sizeLimit(bucket);
  limit(announcedSize(request));
  const file = await fileIn(request);
  checkType(bucket, file.type);

  const version = crypto.randomUUID();
  const { size, eTag } = await storage.bytes.write(version, file.stream, limit);
  try {
    const content = { version, metadata: metadataOf(file, size, eTag), userMetadata: file.userMetadata };
    const { id, replaced } = await acting((sql) => writeRow(sql, place, content));
    if (replaced) await storage.bytes.remove([replaced]);
    return Response.json({ Key: `${place.bucket}/${place.name}`, Id: id });
  } catch (error) {
    await storage.bytes.remove([version]);
    throw error;
  }
}

function metadataOf({ type, cacheControl }: IncomingFile, size: number, eTag: string): Metadata {
  const lastModified = new Date().toISOString();
  return { eTag, size, mimetype: type, cacheControl, lastModified, contentLength: size, httpStatusCode: 200 };
}

/** At least how much a request says it brings; a form wraps its file in a few headers, which do not count. */
function announcedSize({ headers }: Request): number {
  const wrapping = headers.get("content-type")?.startsWith("multipart/form-data") ? 16_384 : 0;
  return Number(headers.get("content-length") ?? 0) - wrapping;
}
