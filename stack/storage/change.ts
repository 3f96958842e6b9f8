import { as, type Storage, type StorageCall } from "./context.ts";
import { checkedName, objectSeen, type StoredObject } from "./object.ts";
import { invalidRequest, noSuchKey } from "./refusal.ts";

interface FromTo {
  bucketId: string;
  sourceKey: string;
  destinationKey: string;
  destinationBucket?: string;
}

const mostRemoved = 1000;

/** Answers DELETE /object/:bucket: removes what the caller may delete of the named objects, and says what that was. */
export async function remove(storage: Storage, { caller, params, request }: StorageCall): Promise<Response> {
  const { prefixes }: { prefixes: string[] } = await request.json();
  if (!Array.isArray(prefixes) || prefixes.length > mostRemoved) {
    throw invalidRequest(`Between 1 and ${mostRemoved} objects can be removed at once`);
  }
  const gone = await as(storage, caller, "object.delete_many", (sql) =>
    sql<StoredObject[]>`
      delete from storage.objects where bucket_id = ${params.bucket} and name = any (${prefixes}) returning *`);
  await storage.bytes.remove(gone.map(({ version }) => version));
  return Response.json([...gone]);
}

/** Answers POST /object/move: gives an object that the caller may see and change another name. */
export async function move(storage: Storage, { caller, request }: StorageCall): Promise<Response> {
  const { bucketId, sourceKey, destinationKey, destinationBucket }: FromTo = await request.json();
  const name = checkedName(destinationKey);
  await as(storage, caller, "object.move", async (sql) => {
    const [moved] = await sql`
      update storage.objects set name = ${name}, bucket_id = ${destinationBucket ?? bucketId}
       where bucket_id = ${bucketId} and name = ${sourceKey} returning id`;
    if (!moved) throw noSuchKey;
  });
  return Response.json({ message: "Successfully moved" });
}

/** Answers POST /object/copy: a second object with the bytes of one that the caller may see. */
export async function copy(storage: Storage, call: StorageCall): Promise<Response> {
  const { bucketId, sourceKey, destinationKey, destinationBucket }: FromTo = await call.request.json();
  const place = { bucket_id: destinationBucket ?? bucketId, name: checkedName(destinationKey) };
  const source = await objectSeen(
    storage,
    { ...call, params: { bucket: bucketId, path: sourceKey } },
    "object.copy",
  );
  const [id, version] = [crypto.randomUUID(), crypto.randomUUID()];
  await storage.bytes.copy(source.version, version);
  try {
    await as(storage, call.caller, "object.copy", (sql) =>
      sql`
        insert into storage.objects (id, bucket_id, name, owner_id, version, metadata, user_metadata)
        values (${id}, ${place.bucket_id}, ${place.name}, ${call.caller.claims.sub ?? null}, ${version},
                ${sql.json({ ...source.metadata })}, ${
        source.user_metadata && sql.json(source.user_metadata)
      })`);
  } catch (error) {
    await storage.bytes.remove([version]);
    throw error;
  }
  return Response.json({ Key: `${place.bucket_id}/${place.name}`, Id: id });
}
