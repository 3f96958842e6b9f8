/** A request that Storage declines. As on hosted Storage the HTTP status is 400 and the body tells the real one. */
export class StorageRefusal extends Error {
  override name = "StorageRefusal";
  constructor(readonly status: number, readonly code: string, readonly kind: string, message: string) {
    super(message);
  }

  response(): Response {
    const { status, code, kind, message } = this;
    return Response.json({ statusCode: String(status), code, error: kind, message }, { status: 400 });
  }
}

export const noSuchKey = new StorageRefusal(404, "NoSuchKey", "not_found", "Object not found");
export const noSuchBucket = new StorageRefusal(404, "NoSuchBucket", "Bucket not found", "Bucket not found");
export const duplicate = new StorageRefusal(
  409,
  "ResourceAlreadyExists",
  "Duplicate",
  "The resource already exists",
);
export const tooLarge = new StorageRefusal(
  413,
  "EntityTooLarge",
  "Payload too large",
  "The object exceeded the maximum allowed size",
);

/** A link that has expired, was changed or stands for something else. */
export function badLink(message: string): StorageRefusal {
  return new StorageRefusal(400, "InvalidJWT", "InvalidJWT", message);
}

export function invalidRequest(message: string): StorageRefusal {
  return new StorageRefusal(400, "InvalidRequest", "invalid_request", message);
}

/** Says what the database refused: no right to it, or a name that is taken. Rethrows the rest. */
export function refusedByDatabase(error: { code?: string; message?: string }): never {
  if (error.code === "42501") {
    const message = error.message ?? "new row violates row-level security policy";
    throw new StorageRefusal(403, "AccessDenied", "Unauthorized", message);
  }
  if (error.code === "23505") throw duplicate;
  if (error.code === "23503") throw noSuchBucket;
  throw error;
}
