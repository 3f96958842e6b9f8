import type postgres from "postgres";
import { isUuid } from "../uuid.ts";
import type { Metadata } from "./object.ts";
import { noSuchKey } from "./refusal.ts";

/** Which row is to stand for new bytes, and what to do about one that is there. */
export interface Place {
  bucket: string;
  name: string;
  owner: string | null;
  write: "insert" | "upsert" | "update";
}

/** New bytes and what is known of them. */
export interface Content {
  version: string;
  metadata: Metadata | null;
  userMetadata: Record<string, string> | null;
}

/** Writes the row. Returns its id and the version whose bytes it stood for until now. */
export async function writeRow(
  sql: postgres.TransactionSql,
  { bucket, name, owner, write }: Place,
  { version, metadata, userMetadata }: Content,
): Promise<{ id: string; replaced?: string }> {
  const content = {
    version,
    owner: owner && isUuid(owner) ? owner : null,
    owner_id: owner,
    metadata: metadata && sql.json({ ...metadata }),
    user_metadata: userMetadata && sql.json(userMetadata),
  };
  const id = crypto.randomUUID();
  const row = { id, bucket_id: bucket, name, ...content };
  if (write === "insert") { // without returning: who may add need not be able to see
    await sql`insert into storage.objects ${sql(row)}`;
    return { id };
  }
  const [before] = await sql`
    select version from storage.objects where bucket_id = ${bucket} and name = ${name} for update`;
  const [written] = write === "update"
    ? await sql`
        update storage.objects set ${
      sql(content)
    } where bucket_id = ${bucket} and name = ${name} returning id`
    : await sql`
        insert into storage.objects ${sql(row)}
        on conflict (bucket_id, name) do update set ${sql(content)} returning id`;
  if (!written) throw noSuchKey;
  return { id: written.id, replaced: before?.version };
}
