import { as, type Storage, type StorageCall } from "./context.ts";
import { openLink, signLink } from "./link.ts";
import { objectSeen } from "./object.ts";
import { invalidRequest } from "./refusal.ts";
import { placeOf, probe, receive } from "./upload.ts";

const uploadSeconds = 7200;

/** Answers POST /object/sign/:bucket/:path: a link to an object that the caller may see. */
export async function signOne(storage: Storage, call: StorageCall): Promise<Response> {
  const { expiresIn } = await call.request.json();
  const object = await objectSeen(storage, call, "object.sign");
  return Response.json({ signedURL: await linkTo(storage, object.bucket_id, object.name, expiresIn) });
}

/** Answers POST /object/sign/:bucket: a link for each path, an error for those the caller may not see. */
export async function signMany(storage: Storage, call: StorageCall): Promise<Response> {
  const { expiresIn, paths }: { expiresIn: number; paths: string[] } = await call.request.json();
  if (!Array.isArray(paths)) throw invalidRequest("paths must be a list");
  const { bucket } = call.params;
  const seen = await as(
    storage,
    call.caller,
    "object.sign_many",
    (sql) => sql`select name from storage.objects where bucket_id = ${bucket} and name = any (${paths})`,
  );
  const names = new Set(seen.map(({ name }) => name));
  const links = paths.map(async (path) =>
    names.has(path)
      ? { error: null, path, signedURL: await linkTo(storage, bucket, path, expiresIn) }
      : { error: "Either the object does not exist or you do not have access to it", path, signedURL: null }
  );
  return Response.json(await Promise.all(links));
}

/** Answers POST /object/upload/sign/:bucket/:path: a link to put one file there, for who may put it there now. */
export async function signUpload(storage: Storage, call: StorageCall): Promise<Response> {
  const upsert = call.request.headers.get("x-upsert") === "true";
  const place = placeOf(call, upsert ? "upsert" : "insert");
  await probe((work) => as(storage, call.caller, "object.sign_upload_url", work), place);
  const url = `${place.bucket}/${place.name}`;
  const token = await signLink(
    storage,
    { url, does: "upload", owner: place.owner ?? undefined, upsert },
    uploadSeconds,
  );
  return Response.json({ url: `/object/upload/sign/${encodeURI(url)}?token=${token}`, token });
}

/** Answers PUT /object/upload/sign/:bucket/:path: takes the file of whoever holds the link. */
export async function uploadSigned(storage: Storage, call: StorageCall): Promise<Response> {
  const { bucket, path } = call.params;
  const link = await openLink(storage, call.url.searchParams.get("token"), "upload", `${bucket}/${path}`);
  const place = { ...placeOf(call, link.upsert ? "upsert" : "insert"), owner: link.owner ?? null };
  const asServer = { role: "service_role" as const, claims: { role: "service_role", sub: link.owner } };
  return await receive(
    storage,
    call.request,
    place,
    (work) => as(storage, asServer, "object.upload_signed", work),
  );
}

async function linkTo(storage: Storage, bucket: string, path: string, seconds: unknown): Promise<string> {
  if (!Number.isInteger(seconds) || (seconds as number) < 1) {
    throw invalidRequest("expiresIn must be a positive integer");
  }
  const url = `${bucket}/${path}`;
  const token = await signLink(storage, { url, does: "download" }, seconds as number);
  return `/object/sign/${url}?token=${token}`;
}
