import { type Bucket, bytesInLimit } from "./bucket.ts";
import { as, type Storage, type StorageCall } from "./context.ts";
import { invalidRequest, noSuchBucket, StorageRefusal } from "./refusal.ts";

/** Answers GET /bucket: those that the caller may see. */
export async function listBuckets(storage: Storage, { caller }: StorageCall): Promise<Response> {
  const buckets = await as(
    storage,
    caller,
    "bucket.list",
    (sql) => sql`select * from storage.buckets order by name`,
  );
  return Response.json(buckets.map(presented));
}

/** Answers GET /bucket/:bucket. */
export async function readBucket(storage: Storage, { caller, params }: StorageCall): Promise<Response> {
  const [bucket] = await as(
    storage,
    caller,
    "bucket.get",
    (sql) => sql`select * from storage.buckets where id = ${params.bucket}`,
  );
  if (!bucket) throw noSuchBucket;
  return Response.json(presented(bucket));
}

/** Answers POST /bucket. */
export async function createBucket(storage: Storage, { caller, request }: StorageCall): Promise<Response> {
  const wanted = await request.json();
  const id: string = wanted.id ?? wanted.name;
  if (!/^[\w!.*'() &$@=;:+,?-]{1,100}$/.test(id ?? "")) throw invalidRequest("Bucket name invalid");
  await as(storage, caller, "bucket.create", (sql) =>
    sql`
      insert into storage.buckets (id, name, owner_id, public, file_size_limit, allowed_mime_types)
      values (${id}, ${wanted.name ?? id}, ${caller.claims.sub ?? null}, ${wanted.public === true},
              ${bytesInLimit(wanted.file_size_limit)}, ${wanted.allowed_mime_types ?? null})`);
  return Response.json({ name: id });
}

/** Answers PUT /bucket/:bucket: changes what the body names. */
export async function updateBucket(
  storage: Storage,
  { caller, params, request }: StorageCall,
): Promise<Response> {
  const wanted = await request.json();
  const changes = {
    updated_at: new Date(),
    ...(typeof wanted.public === "boolean" && { public: wanted.public }),
    ...("file_size_limit" in wanted && { file_size_limit: bytesInLimit(wanted.file_size_limit) }),
    ...("allowed_mime_types" in wanted && { allowed_mime_types: wanted.allowed_mime_types }),
  };
  const { count } = await as(
    storage,
    caller,
    "bucket.update",
    (sql) => sql`update storage.buckets set ${sql(changes)} where id = ${params.bucket}`,
  );
  if (!count) throw noSuchBucket;
  return Response.json({ message: "Successfully updated" });
}

/** Answers POST /bucket/:bucket/empty: removes all objects that the caller may delete. */
export async function emptyBucket(storage: Storage, { caller, params }: StorageCall): Promise<Response> {
  const gone = await as(
    storage,
    caller,
    "bucket.empty",
    (sql) => sql`delete from storage.objects where bucket_id = ${params.bucket} returning version`,
  );
  await storage.bytes.remove(gone.map(({ version }) => version));
  return Response.json({ message: "Successfully emptied" });
}

/** Answers DELETE /bucket/:bucket: only an empty one. */
export async function deleteBucket(storage: Storage, { caller, params }: StorageCall): Promise<Response> {
  const [held] = await storage.sql`select id from storage.objects where bucket_id = ${params.bucket} limit 1`;
  if (held) {
    const message = "The bucket you tried to delete is not empty";
    throw new StorageRefusal(409, "InvalidRequest", "InvalidRequest", message);
  }
  const { count } = await as(
    storage,
    caller,
    "bucket.delete",
    (sql) => sql`delete from storage.buckets where id = ${params.bucket}`,
  );
  if (!count) throw noSuchBucket;
  return Response.json({ message: "Successfully deleted" });
}

function presented(bucket: Record<string, unknown>) {
  const { owner_id, file_size_limit: limit, avif_autodetection: _, ...rest } = bucket as
    & Record<string, unknown>
    & Bucket;
  return { ...rest, owner: owner_id ?? "", file_size_limit: limit === null ? null : Number(limit) };
}
