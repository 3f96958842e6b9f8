import type postgres from "postgres";
import type { Caller } from "../http/caller.ts";
import { bucketNamed, checkType, sizeLimit } from "./bucket.ts";
import { as, type Storage, type StorageCall } from "./context.ts";
import { fileIn, type IncomingFile } from "./incoming_file.ts";
import { checkedName, type Metadata } from "./object.ts";
import { noSuchKey } from "./refusal.ts";

/** A row that is to be written for bytes that are there. */
interface Place {
  bucket: string;
  name: string;
  owner: string | null;
  upsert: boolean;
}

type Uploaded = { id: string; replaced?: string };

/** Answers POST /object/:bucket/:path, `x-upsert: true` replacing what is there. */
export async function upload(storage: Storage, call: StorageCall): Promise<Response> {
  const place = placeOf(call, call.request.headers.get("x-upsert") === "true");
  const asCaller: Acting = (work) => as(storage, call.caller, "object.upload", work);
  await probe(asCaller, place);
  return await receive(storage, call.request, place, asCaller);
}

/** Answers PUT /object/:bucket/:path: replaces an object that the caller may see and change. */
export async function update(storage: Storage, call: StorageCall): Promise<Response> {
  const place = placeOf(call, true);
  const asCaller: Acting = (work) => as(storage, call.caller, "object.upload_update", work);
  await asCaller(async (sql) => {
    const [there] = await sql`
      select id from storage.objects where bucket_id = ${place.bucket} and name = ${place.name} for update`;
    if (!there) throw noSuchKey;
  });
  return await receive(storage, call.request, place, asCaller);
}

/** Where a call wants its file. */
export function placeOf({ params, caller }: StorageCall, upsert: boolean): Place {
  return { bucket: params.bucket, name: checkedName(params.path), owner: ownerOf(caller), upsert };
}

type Acting = <T>(work: (sql: postgres.TransactionSql) => Promise<T>) => Promise<T>;
const undo = Symbol("undo");

/** Throws if the caller may not write that row; writes nothing. */
export async function probe(acting: Acting, place: Place): Promise<void> {
  await acting(async (sql) => {
    await insert(sql, place, crypto.randomUUID(), null, null);
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
  limit(Number(request.headers.get("content-length") ?? 0) - multipartOverhead(request));
  const file = await fileIn(request);
  checkType(bucket, file.type);

  const version = crypto.randomUUID();
  const written = await storage.bytes.write(version, file.stream, limit);
  try {
    const metadata = metadataOf(file, written.size, written.eTag);
    const { id, replaced } = await acting((sql) => insert(sql, place, version, metadata, file.userMetadata));
    if (replaced) await storage.bytes.remove([replaced]);
    return Response.json({ Key: `${place.bucket}/${place.name}`, Id: id });
  } catch (error) {
    await storage.bytes.remove([version]);
    throw error;
  }
}

async function insert(
  sql: postgres.TransactionSql,
  { bucket, name, owner, upsert }: Place,
  version: string,
  metadata: Metadata | null,
  userMetadata: Record<string, string> | null,
): Promise<Uploaded> {
  const [before] = upsert
    ? await sql`select version from storage.objects where bucket_id = ${bucket} and name = ${name} for update`
    : [];
  const ownerId = owner && /^[0-9a-f-]{36}$/i.test(owner) ? owner : null;
  const row = {
    ...{ bucket_id: bucket, name, owner: ownerId, owner_id: owner, version },
    ...{
      metadata: metadata && sql.json({ ...metadata }),
      user_metadata: userMetadata && sql.json(userMetadata),
    },
  };
  const id = crypto.randomUUID();
  if (!upsert) {
    await sql`insert into storage.objects ${sql({ id, ...row })}`;
    return { id };
  }
  const [{ id: kept }] = await sql`
    insert into storage.objects ${sql({ id, ...row })}
    on conflict (bucket_id, name) do update
      set version = excluded.version, metadata = excluded.metadata, user_metadata = excluded.user_metadata,
          owner = excluded.owner, owner_id = excluded.owner_id
    returning id`;
  return { id: kept, replaced: before?.version };
}

function metadataOf({ type, cacheControl }: IncomingFile, size: number, eTag: string): Metadata {
  const lastModified = new Date().toISOString();
  return { eTag, size, mimetype: type, cacheControl, lastModified, contentLength: size, httpStatusCode: 200 };
}

/** A form wraps its file in a few headers, which do not count. */
function multipartOverhead(request: Request): number {
  return request.headers.get("content-type")?.startsWith("multipart/form-data") ? 16_384 : 0;
}

function ownerOf({ claims }: Caller): string | null {
  return claims.sub ?? null;
}
