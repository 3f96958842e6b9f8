import { newId } from "@/core/id.ts";
import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { largest } from "./file.ts";

/** A file that is about to arrive. */
export interface Expected {
  name: string;
  mediaType: string;
  /** At most this many. */
  bytes: number;
  inert: boolean;
  tags?: string[];
}

/** A place that is kept for a file until it has arrived. */
export interface Reservation {
  id: string;
  path: string;
  bytes: number;
}

/** Keeps room for a file before its first byte is stored; refuses (409) where the clinic's storage would overflow. */
export async function reserve(scope: Scope, expected: Expected): Promise<Reservation> {
  allow(scope, "files.write");
  const { sql, clinicId } = scope;
  const { name, mediaType, bytes, inert, tags = [] } = expected;
  if (bytes > largest) throw tooLarge;
  const id = newId();
  const path = `${clinicId}/${newId()}`;
  await sql`
    insert into files (id, clinic_id, path, name, media_type, bytes, inert, tags)
    values (${id}, ${clinicId}, ${path}, ${name}, ${mediaType}, ${bytes}, ${inert}, ${tags})`
    .catch(refusedBy({ files_quota_check: new Refusal(409, "quota_reached") }));
  return { id, path, bytes };
}

export const tooLarge = new Refusal(413, "file_too_large", { max: "1 GB" });
