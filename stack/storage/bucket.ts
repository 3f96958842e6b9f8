import type { Storage } from "./context.ts";
import { invalidRequest, noSuchBucket, StorageRefusal, tooLarge } from "./refusal.ts";

/** A row of storage.buckets. */
export interface Bucket {
  id: string;
  name: string;
  public: boolean;
  file_size_limit: string | null;
  allowed_mime_types: string[] | null;
}

/** What one file may weigh where its bucket says nothing. */
const largest = 5 * 1024 ** 3;
const units: Record<string, number> = { "": 1, b: 1, kb: 1000, mb: 1000 ** 2, gb: 1000 ** 3 };

/** The bucket of that name, whoever asks. */
export async function bucketNamed({ sql }: Storage, id: string): Promise<Bucket> {
  const [bucket] = await sql<Bucket[]>`select * from storage.buckets where id = ${id}`;
  if (!bucket) throw noSuchBucket;
  return bucket;
}

/** Throws once a file has grown past what the bucket takes. */
export function sizeLimit({ file_size_limit }: Bucket): (size: number) => void {
  const most = Math.min(Number(file_size_limit ?? largest), largest);
  return (size) => {
    if (size > most) throw tooLarge;
  };
}

/** Refuses a type that the bucket does not list; `image/*` lists all of a kind. */
export function checkType({ allowed_mime_types: allowed }: Bucket, type: string): void {
  const plain = type.split(";")[0].trim().toLowerCase();
  const fits = (one: string) =>
    one === plain || one === "*/*" || (one.endsWith("/*") && plain.startsWith(one.slice(0, -1)));
  if (allowed?.length && !allowed.some(fits)) {
    throw new StorageRefusal(
      415,
      "InvalidMimeType",
      "invalid_mime_type",
      `mime type ${type} is not supported`,
    );
  }
}

/** Bytes in a limit such as 1024, `50MB` or null. */
export function bytesInLimit(limit: unknown): number | null {
  if (limit === null || limit === undefined) return null;
  const [, amount, unit] = String(limit).trim().toLowerCase().match(/^(\d+(?:\.\d+)?)\s*(b|kb|mb|gb)?$/) ??
    [];
  if (!amount) throw invalidRequest("Invalid file size limit");
  return Math.floor(Number(amount) * units[unit ?? ""]);
}
