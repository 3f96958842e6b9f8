import { as, type Storage, type StorageCall } from "./context.ts";
import { noSuchKey, StorageRefusal } from "./refusal.ts";

/** A row of storage.objects. */
export interface StoredObject {
  id: string;
  bucket_id: string;
  name: string;
  owner_id: string | null;
  version: string;
  created_at: Date;
  updated_at: Date;
  last_accessed_at: Date;
  metadata: Metadata;
  user_metadata: Record<string, string> | null;
}

/** What Storage knows of an object's bytes. */
export interface Metadata {
  eTag: string;
  size: number;
  mimetype: string;
  cacheControl: string;
  lastModified: string;
  contentLength: number;
  httpStatusCode: number;
}

const longest = 1024;

/** The object's name, if it can be one: the characters that S3 takes safely. */
export function checkedName(name: string): string {
  if (
    name && name.length <= longest && /^[\w/!.*'() &$@=;:+,?-]+$/.test(name) && !/^\/|\/$|\/\//.test(name)
  ) return name;
  throw new StorageRefusal(400, "InvalidKey", "InvalidKey", `Invalid key: ${name}`);
}

/** The object that a path names, if the caller may see it. */
export async function objectSeen(
  storage: Storage,
  call: StorageCall,
  operation: string,
): Promise<StoredObject> {
  const { bucket, path } = call.params;
  return await as(storage, call.caller, operation, async (sql) => {
    const [object] = await sql<StoredObject[]>`
      select * from storage.objects where bucket_id = ${bucket} and name = ${path}`;
    if (!object) throw noSuchKey;
    return object;
  });
}

/** The object that a path names, whoever asks: the caller has a link to it, or its bucket is public. */
export async function objectAt({ sql }: Storage, bucket: string, path: string): Promise<StoredObject> {
  const [object] = await sql<StoredObject[]>`
    select * from storage.objects where bucket_id = ${bucket} and name = ${path}`;
  if (!object) throw noSuchKey;
  return object;
}
